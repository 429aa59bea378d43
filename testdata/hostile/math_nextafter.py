# stopped by: any
# Steps without end.
import math
while True:
    math.nextafter(0.0, 1.0, steps=10**18)
