# stopped by: any
# Caches without end.
import functools
while True:
    @functools.cache
    def f(x):
        return [x]
    for i in range(1000):
        f(i)
    functools.WRAPPER_ASSIGNMENTS += (f,)
