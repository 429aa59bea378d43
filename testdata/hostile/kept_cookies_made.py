# stopped by: memory
import http.cookies
l = []
while True: l.append(http.cookies.SimpleCookie('a=b; c=d'))
