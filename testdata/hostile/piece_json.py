# stopped by: any
import json
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(json.loads('["a", "' + big() + '"]')[0])
