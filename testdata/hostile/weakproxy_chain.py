# stopped by: any
# Proxies of proxies.
import weakref
class C:
    pass
p = C()
kept = [p]
for i in range(100000):
    p = weakref.proxy(p)
    kept.append(p)
p.x
