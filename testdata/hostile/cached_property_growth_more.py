# stopped by: any
import functools
class C:
    @functools.cached_property
    def p(self): return 'x' * 10000
l = []
while True:
    c = C(); c.p
    l.append(c)
