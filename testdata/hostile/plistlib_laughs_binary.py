# stopped by: any
import plistlib
x = 'lol'
for _ in range(40): x = [x] * 10
plistlib.dumps(x, fmt=plistlib.FMT_BINARY)
plistlib.dumps(x)
