# stopped by: any
import http.cookies
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(http.cookies.SimpleCookie('a=b; c=' + big())['a'].value)
