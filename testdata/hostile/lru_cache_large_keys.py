# stopped by: any
import functools
@functools.lru_cache(maxsize=None)
def f(*a, **k): return a
i = 0
while True:
    i += 1
    f(*range(1000), key=i)
