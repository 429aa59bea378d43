# stopped by: any
import base64
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(base64.b64decode(base64.b64encode(big().encode()))[:3])
