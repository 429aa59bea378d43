# stopped by: memory
import urllib.parse
l = []
while True: l.append(urllib.parse.urlsplit('http://h%d/p?q#f' % len(l)))
