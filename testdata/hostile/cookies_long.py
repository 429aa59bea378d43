# stopped by: any
from http.cookies import SimpleCookie
s = 'a=b; ' * 100000
while True: SimpleCookie(s); SimpleCookie('"' * 300000); SimpleCookie('a="' + '\\"' * 200000)
