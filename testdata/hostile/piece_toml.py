# stopped by: any
import tomllib
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(tomllib.loads('a = "b"\nc = "' + big() + '"')['a'])
