# stopped by: any
import urllib.parse
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(urllib.parse.urlsplit('http://h/' + big()).netloc)
