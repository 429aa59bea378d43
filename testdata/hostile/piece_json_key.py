# stopped by: any
import json
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(list(json.loads('{"k%d": "%s"}' % (len(l), big())))[0])
