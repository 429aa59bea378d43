# stopped by: any
# Objects that die with weak references.
import weakref
class C:
    pass
s = weakref.WeakSet()
while True:
    s.add(C())
