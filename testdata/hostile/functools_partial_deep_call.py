# stopped by: any
import functools
p = functools.partial(len, [])
while True:
    p = functools.partial(functools.partial(p))
    class P(functools.partial):
        pass
    p = P(p)
    p()
