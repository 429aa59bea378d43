# stopped by: any
import tomllib
try: tomllib.loads('a = ' + '[' * 100000)
except (tomllib.TOMLDecodeError, RecursionError): pass
tomllib.loads('a.' * 50000 + 'b = 1')
while True: tomllib.loads('\n'.join('k%d = "%s"' % (i, 'x' * 100) for i in range(5000)))
