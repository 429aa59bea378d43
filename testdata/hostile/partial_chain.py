# stopped by: any
# Partial functions of partial functions.
import functools
class P(functools.partial):
    pass
f = print
for i in range(300000):
    f = P(f)
    f.x = 1
f()
