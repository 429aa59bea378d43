# The sign of the zero that is next.
import math
for a,b in [(0.0,-0.0),(-0.0,0.0),(0.0,0.0),(-0.0,-0.0),(1.0,1.0)]:
    print(a,b,math.nextafter(a,b),[math.nextafter(a,b,steps=n) for n in (0,1,2,5)])
s=5e-324
print(math.nextafter(s,0.0),math.nextafter(-s,0.0),math.nextafter(s,-0.0),math.nextafter(-s,-0.0),math.nextafter(-s,0.0,steps=1),math.nextafter(-s,-0.0,steps=3), math.nextafter(-s,1.0,steps=1),math.nextafter(-s,1.0),math.nextafter(s,-1.0,steps=1),math.nextafter(s,-1.0))
