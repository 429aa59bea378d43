class T(str): pass
class H:
    __slots__ = ('s', '__dict__')
    def __getattr__(self, n): print('getattr', type(n).__name__, n); raise AttributeError(n)
class K(H):
    def __getattribute__(self, n): print('getattribute', type(n).__name__, n); return object.__getattribute__(self, n)
class P: 
    a = 5
for o in H(), K(), P(), 5, H:
    for n in T('x'), 'x', T('s'), T('a'), T('real'):
        for f in (lambda: getattr(o, n)), (lambda: getattr(o, n, 1)), (lambda: hasattr(o, n)):
            try: print(f())
            except AttributeError as e: print(e, e.name, e.obj is o)
class Q(H): 
    __slots__ = ('t',)
    __getattr__ = None
class R:
    __slots__ = ('s',)
class R2(R): pass
r = R2()
for f in (lambda: r.s), (lambda: super(R2, r).s), (lambda: getattr(r, 's')), (lambda: R.s.__get__(r)), (lambda: r.s()), (lambda: super(R2, r).s()):
    try: print(f())
    except AttributeError as e: print(e, e.name, type(e.obj).__name__)
class L(list):
    def __iter__(self): print('iter'); return list.__iter__(self)
    def __len__(self): print('len'); return list.__len__(self)
for sl in slice(0, 2), slice(None, None, -1), slice(0, 0), slice(0, 3, 2):
    l = L([1, 2, 3])
    try: l[sl] = l; print(list.__repr__(l))
    except ValueError as e: print(e)
m = memoryview(b'abc'); b = memoryview(bytearray(3))
for v in m, b:
    for k in 0, slice(1), 'a':
        try: del v[k]
        except Exception as e: print(type(e).__name__, e)
v.release()
try: del v[0]
except Exception as e: print(type(e).__name__, e)
class S(str):
    def __len__(self): print('len'); return 1
class G:
    def __len__(self): print('len'); return 2
    def __getitem__(self, k): print('get', k); return k
for s in S('ab'), G(), L([1,2]), type('TT', (tuple,), {'__len__': S.__len__})((1,2)), type('BB', (bytes,), {'__len__': S.__len__})(b'ab'):
    print(list(reversed(s)))
    r = reversed(s); print(r.__length_hint__() if hasattr(r, '__length_hint__') else 0)
    print([*reversed(s)], tuple(reversed(s)))
    print(b''.join([]), next(reversed(s)))
class A:
    def __iter__(self): print('iter'); return 5
    def __len__(self): print('len'); return 1
class B:
    def __iter__(self): print('iter'); return iter([1])
    def __len__(self): print('len'); return 1
for f in bytes, bytearray, bytearray(b'').extend, lambda x: int.from_bytes(x), lambda x: bytearray(b'abc').__setitem__(slice(0,1), x), ''.join, b''.join:
    for v in A(), B():
        try: print(f(v))
        except Exception as e: print(e)
class M:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): raise KeyError(k)
class M2(M):
    def __getitem__(self, k): raise KeyError(k, 1)
class M3(M):
    def __getitem__(self, k): raise KeyError
def fn(**k): return k
for m in M, M2, M3:
    for f in (lambda: fn(**m())), (lambda: dict(**m())), (lambda: {**m()}), (lambda: fn(x=1, **m())):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
class R:
    def __init__(self, t): self.t = t
    def __radd__(self, o): print('radd', self.t); return NotImplemented
    def __rmul__(self, o): print('rmul', self.t); return NotImplemented
class S1(tuple):
    def __mul__(self, o): print('mul'); return NotImplemented
    def __add__(self, o): print('add'); return NotImplemented
class S2(list):
    def __imul__(self, o): print('imul'); return NotImplemented
class S3(str):
    def __rmul__(self, o): print('rmul'); return NotImplemented
vals = [[1], (1,), 'a', b'b', bytearray(b'c'), S1((1,)), S2([1]), S3('x'), 2, 1.5, None, R(1)]
import operator
for a in vals:
    for b in vals[:-1] if type(a) is S2 else vals:
        for op in operator.mul, operator.add, operator.imul, operator.iadd:
            import copy
            try: r = op(copy.copy(a), b); print(type(a).__name__, type(b).__name__, op.__name__, type(r).__name__)
            except Exception as e: print(type(a).__name__, type(b).__name__, op.__name__, e)
class OnlyRight(str):
    def __radd__(self, o): print('radd'); return NotImplemented
class OnlyRight2(list):
    def __rmul__(self, o): print('rmul'); return NotImplemented
for a in [OnlyRight('x')]:
    for b in True, 1.5, [1], 'a', OnlyRight('y'), OnlyRight2([2]), None:
        for op in operator.mul, operator.add, operator.imul, operator.iadd:
            try: r = op(copy.copy(a), b); print(type(a).__name__, type(b).__name__, op.__name__, type(r).__name__)
            except Exception as e: print(type(a).__name__, type(b).__name__, op.__name__, e)
class Empty:
    def __len__(self): print('len'); return 0
    def __getitem__(self, i): raise IndexError
r = reversed(Empty())
print(r.__length_hint__(), list(r), r.__length_hint__(), list(r))
