# stopped by: any
# A cached function that is called with ever larger keys.
import functools
@functools.lru_cache(maxsize=None)
def f(*args):
    return f(*args, args)
f()
