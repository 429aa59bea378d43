# stopped by: any
# Finalizers without end.
import weakref
class C:
    pass
kept = []
while True:
    c = C()
    kept.append(c)
    weakref.finalize(c, print)
