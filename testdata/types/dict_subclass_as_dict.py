class D(dict):
    def __getitem__(self, k): print('get', k); return dict.__getitem__(self, k)
    def __repr__(self): return 'D' + dict.__repr__(self)
class O: pass
class P(O): pass
o = O()
o.z = 0
d = D(a=1)
o.__dict__ = d
print(o.__dict__ is d, vars(o) is d, o.a, o.__dict__)
o.b = 2
print(d, o.__dict__)
d['c'] = 3
print(o.c, sorted(vars(o)))
o.__class__ = P
print(o.__dict__ is d, o.a)
o.__dict__ = {'q': 1}
print(o.__dict__, o.q, hasattr(o, 'a'), d)
o.__dict__ = D()
del o.__dict__
print(o.__dict__)
import copy
o.__dict__ = D(a=[1])
print(copy.copy(o).__dict__, copy.deepcopy(o).__dict__)
for x in range(50): setattr(o, 'x%d' % x, x)
print(len(o.__dict__), type(o.__dict__))
