# stopped by: any
# Weak references without end.
import weakref
class C:
    pass
c = C()
kept = []
while True:
    kept.append(weakref.ref(c, kept.append))
