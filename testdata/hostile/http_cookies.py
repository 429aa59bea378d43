# stopped by: any
# Cookies of quotes and backslashes.
from http.cookies import SimpleCookie
c = SimpleCookie()
while True:
    c.load('a="' + "\\" * 100_000 + '"; ' + 'b="' + "\\012" * 100_000 + '"')
    c.output()
