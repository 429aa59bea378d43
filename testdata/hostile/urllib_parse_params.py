# stopped by: any
import urllib.parse
s = '&'.join('a%d=%%41' % i for i in range(100000))
while True: urllib.parse.parse_qs(s); urllib.parse.urlencode(urllib.parse.parse_qsl(s)); urllib.parse.quote('\u1234' * 100000)
