# stopped by: any
import traceback
e = None
for _ in range(200000):
    n = ValueError('x')
    n.__context__ = e
    e = n
while True:
    try: traceback.format_exception(e)
    except RecursionError: pass
