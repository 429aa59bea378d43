# stopped by: any
import weakref
class C: pass
keep = []
d = weakref.WeakValueDictionary(); k = weakref.WeakKeyDictionary(); s = weakref.WeakSet()
i = 0
while True:
    c = C(); keep.append(c); i += 1
    d[i] = c; k[c] = i; s.add(c)
