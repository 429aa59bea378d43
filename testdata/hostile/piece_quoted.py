# stopped by: any
import urllib.parse
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(urllib.parse.parse_qsl('a=b&c=' + big())[0][1])
