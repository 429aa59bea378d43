# Keywords of constructors of subclasses, results of dict views, what a running generator waits for.
class A(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
class B(list):
    def __init__(self, seq, newarg=None):
        super().__init__(seq); self.newarg = newarg
class C(tuple):
    def __init__(self, seq, newarg=None): self.newarg = newarg
class D(set):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
class E(list): pass
class F(tuple): pass
class G(set): pass
class H(frozenset):
    def __init__(self, seq, newarg=None): self.newarg = newarg
for k in (A,B,C,H):
    x = k([1,2], newarg=3); print(type(x).__name__, sorted(x), x.newarg)
for k in (E,F,G,list,tuple,set,frozenset):
    try: print(k(sequence=()))
    except TypeError as e: print(e)
d = {1:2, 3:4}
print(type(d.keys() & frozenset([1])), type(d.keys() & {1}), type(d.keys() ^ frozenset()), type(frozenset([1]) & d.keys()))
def f(**k): pass
for s in ("f(**{1:3})", "f(a=1, **{'a':2})", "f(**{'a':1}, **{'a':2})"):
    try: eval(s)
    except TypeError as e: print(e)
def g():
    yield from h()
def h():
    print(o.gi_yieldfrom, o.gi_running)
    yield 1
o = g(); next(o); print(o.gi_yieldfrom is not None)
try: print(issubclass(list[int], object))
except TypeError as e: print(e)
print(hasattr(list[int], '__bases__'))
class P:
    @property
    def x(self): return 1
    def y(self): return 2
    y2 = property(y)
print(P.x.__name__, P.y2.__name__)
try: print(property().__name__)
except AttributeError as e: print(e)
