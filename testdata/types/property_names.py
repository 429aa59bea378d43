import sys, types
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
t(tuple.__new__, type(sys.flags), (1,)); t(tuple.__new__, type(sys.version_info), (1,))
class C:
    __dict__ = property(lambda s: {'a': 2})
print(vars(C()), C().__dict__)
class S:
    __slots__ = ('a', '__dict__')
s = S(); s.a = 1; s.b = 2; print(s.__dict__)
class P:
    @property
    def foo(self): 'doc'; return 1
    bar = property(lambda s: 1)
    baz = property()
print(P.foo.__name__, P.bar.__name__, P.baz.__name__)
t(lambda: property().__name__); t(lambda: property(1).__name__)
t(lambda: property(lambda s: 1).__name__)
p = property(); p.__name__ = 'given'; print(p.__name__); p.__name__ = 5; print(p.__name__); del p.__name__
t(lambda: p.__name__)
class Err:
    def __getattr__(self, attr): raise RuntimeError('fail')
t(lambda: property(Err()).__name__)
for i in 0, 1, 3: t(lambda: property().__set_name__(*[0]*i))
class PS(property): __slots__ = ()
t(lambda: PS(lambda s: 1).__doc__)
def dg(self): 'documented'
t(lambda: PS(dg))
class PF(property): __slots__ = ('foo',)
t(lambda: PF(doc='x').__doc__)
t(lambda: PF(dg))
class PD(property): 'cls doc'
print(PD(dg).__doc__, PD().__doc__, PD(doc='z').__doc__)
@types.coroutine
def notgen(x): return iter([x])
print(notgen(1).__class__.__name__)
@types.coroutine
def g2(): return (i for i in [1])
w = g2(); print(type(w).__name__, w.__name__, w.gi_running)
async def use(): return await w
c = use(); print(c.send(None))
t(c.send, None)
t(types.coroutine, 5)
