# stopped by: memory
# A cache without a bound.
import functools
@functools.lru_cache(maxsize=None)
def f(x):
    return "x" * 100
i = 0
while True:
    f(i)
    i += 1
