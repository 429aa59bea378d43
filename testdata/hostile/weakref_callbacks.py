# stopped by: any
# Weak references whose callbacks make more.
try:
    import weakref
except ImportError:
    weakref = None
class C:
    pass
l = []
while True:
    c = C()
    if weakref is not None:
        l.append(weakref.ref(c, lambda r: l.append(r)))
    else:
        l.append(c)
