# stopped by: any
import weakref
class A:
    def __len__(self):
        return len(p)
    def __repr__(self):
        return repr(p.__repr__())
a = A()
p = weakref.proxy(a)
while True:
    try:
        len(p)
    except RecursionError:
        pass
    str(p)
