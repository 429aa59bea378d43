# stopped by: any
import weakref
class A:
    pass
def f():
    weakref.finalize(A(), f)
while True:
    f()
