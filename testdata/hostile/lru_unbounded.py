# stopped by: any
# A cache of everything, keys and all.
import functools
@functools.cache
def f(*args, **kw):
    return [args]
i = 0
while True:
    i += 1
    f(i, str(i), key=(i,))
