# stopped by: any
import plistlib
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(plistlib.loads(plistlib.dumps(['ab', big()]))[0])
