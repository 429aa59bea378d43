# stopped by: any
# Weak dictionaries without end.
import weakref
class C:
    pass
kept = []
d = weakref.WeakValueDictionary()
i = 0
while True:
    c = C()
    kept.append(c)
    d[i] = c
    i += 1
