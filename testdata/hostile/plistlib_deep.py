# stopped by: any
import plistlib
x = []
for _ in range(100000): x = [x]
plistlib.dumps(x)
