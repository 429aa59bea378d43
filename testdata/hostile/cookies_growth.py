# stopped by: any
from http.cookies import SimpleCookie
c = SimpleCookie()
i = 0
while True:
    i += 1
    c['k%d' % i] = 'v' * 100
