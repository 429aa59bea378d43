# stopped by: any
import weakref
class A:
    pass
d = weakref.WeakValueDictionary()
i = 0
while True:
    d[i] = A()
    i += 1
    len(d)
    list(d.items())
