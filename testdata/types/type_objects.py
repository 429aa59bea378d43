# type: attributes of classes, what may be set, creation, metaclasses, isinstance.
def mask(s):
    parts = s.split(' at 0x')
    out = parts[0]
    for p in parts[1:]:
        out += ' at 0x..' + p.lstrip('0123456789abcdef')
    return out


def t(f):
    try:
        print(mask(repr(f())))
    except BaseException as e:
        print(mask(type(e).__name__ + ': ' + str(e)))


def st(o, n, v):
    t(lambda: setattr(o, n, v))


def dt(o, n):
    t(lambda: delattr(o, n))


def ev(*exprs):
    for e in exprs:
        try:
            print(e, '=>', mask(repr(eval(e))))
        except BaseException as x:
            print(e, '=>', mask(type(x).__name__ + ': ' + str(x)))


class M(type): pass
class A(metaclass=M):
    x: int = 1
class B(A): pass


t(lambda: A.__annotations__); t(lambda: B.__annotations__); t(lambda: int.__annotations__); t(lambda: type.__annotations__)
t(lambda: list(B.__dict__))
st(A, '__name__', 1); st(A, '__name__', 'a\0'); st(int, '__name__', 'x'); dt(A, '__name__')
st(A, '__qualname__', 1); dt(A, '__qualname__'); st(int, '__qualname__', 'x')
st(A, '__module__', 1); t(lambda: A.__module__); t(lambda: A); A.__module__ = 'foo'; t(lambda: A); dt(A, '__module__'); t(lambda: int.__module__)
dt(A, '__module__')
st(A, '__doc__', 1); t(lambda: A.__doc__); dt(A, '__doc__'); st(int, '__doc__', 1)
st(A, '__dict__', 1); st(A, '__mro__', 1); st(A, '__bases__', 1); st(A, '__bases__', ()); st(A, '__bases__', (1,)); dt(A, '__bases__')
st(A, '__base__', 1); st(A, '__bases__', (int,)); st(A, '__bases__', (B,)); st(int, '__bases__', ())
class X: a = 1
class Y: a = 2
class Z(X): pass
class Z2(Z): pass


t(lambda: Z2.a)
st(Z, '__bases__', (Y,)); t(lambda: Z.a); t(lambda: Z2().a); t(lambda: Z2.__mro__)
st(X, '__bases__', (Y,))
t(lambda: X.__subclasses__()); t(lambda: Y.__subclasses__())
t(lambda: A.__abstractmethods__); st(A, '__abstractmethods__', ['b', 'a']); t(lambda: A()); t(lambda: A.__abstractmethods__); dt(A, '__abstractmethods__'); t(lambda: type(A())); dt(A, '__abstractmethods__')
t(lambda: A.__type_params__); st(A, '__type_params__', 1); st(A, '__type_params__', (1,)); t(lambda: A.__type_params__); t(lambda: int.__type_params__)
t(lambda: A.__text_signature__)
t(lambda: A.mro()); t(lambda: type.mro(int)); t(lambda: A.__base__); t(lambda: object.__base__); t(lambda: object.__bases__)
t(lambda: type.__call__(int, 3)); t(lambda: type.__prepare__()); t(lambda: type.__prepare__(1, 2, a=3)); t(lambda: A.__instancecheck__(1)); t(lambda: A.__subclasscheck__(int)); t(lambda: int.__or__(1, 2)); t(lambda: int | str); t(lambda: type.__or__(int, str)); t(lambda: int | 1); t(lambda: 1 | int); t(lambda: int | None); t(lambda: None | int)
t(lambda: isinstance(1, 1)); t(lambda: isinstance(1, (1,))); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 1)); t(lambda: isinstance(1, int | str)); t(lambda: issubclass(int, int | str)); t(lambda: isinstance(1, list[int])); t(lambda: issubclass(int, list[int])); t(lambda: isinstance([], list[int] | int)); t(lambda: isinstance(None, int | None))
t(lambda: repr(M)); t(lambda: hash(M) != 0); t(lambda: type(M)); t(lambda: M('q', (), {}))
t(lambda: type('q', (), {}, a=1)); t(lambda: type('q', (), a=1)); t(lambda: type(1, a=1)); t(lambda: type()); t(lambda: type(1, 2)); t(lambda: type.__init__(int)); t(lambda: type.__init__(int, 1)); t(lambda: type.__init__(int, 1, 2, 3, a=3)); t(lambda: type.__init__(int, 1, a=1))
class N(type):
    def __new__(m, *a): return super().__new__(m, *a)


t(lambda: N('a', (), {})); t(lambda: N(1)); t(lambda: M(1))
t(lambda: type('a\0b', (), {}))
t(lambda: type.__subclasses__(M)); t(lambda: M.__subclasses__()); t(lambda: M.__subclasses__(M)); t(lambda: type.__subclasses__())
class C2:
    def __init__(s): return 1


t(lambda: C2())
class E1(A):
    def __init_subclass__(cls, **k): print(cls, k)
class E2(E1, a=3): pass


t(lambda: type('E3', (E1,), {}, z=3))
t(lambda: type('E3', (A,), {}, z=3))
def f():
    class Q(A, z=3): pass
t(f)
class D:
    def __set_name__(s, o, n): raise ValueError('x')
def f():
    try:
        class Q: d = D()
    except ValueError as e: print(e, e.__notes__)
t(f)
def f():
    class Q(1): pass
t(f)
def f():
    class Q(len): pass
t(f)
def f():
    class Q(metaclass=len): pass
t(f)
def f():
    class Q(metaclass=lambda *a, **k: (a[:2], list(a[2]), k), z=1): pass
    print(Q)
t(f)
class ME:
    def __repr__(s): return 'ME()'
    def __mro_entries__(s, b): print(b); return (int,)
def f():
    class Q(ME()): pass
    print(Q.__mro__, Q.__orig_bases__)
t(f)
class ME2:
    def __mro_entries__(s, b): return 1
def f():
    class Q(ME2()): pass
t(f)
t(lambda: type('x', (ME(),), {}))
class MP(type):
    def __prepare__(*a, **k): print(a, k); return 1
def f():
    class Q(metaclass=MP): pass
t(f)
class MQ(type):
    def __new__(m, n, b, d):
        del d['__classcell__']; return type.__new__(m, n, b, d)
def f():
    class Q(metaclass=MQ):
        def f(s): return __class__
t(f)
t(lambda: A[int]); t(lambda: int[3]); t(lambda: type[int]); t(lambda: type(A)[int]); t(lambda: M[1]); t(lambda: E1[1])
class G:
    def __class_getitem__(cls, k): return cls, k


t(lambda: G[1, 2]); t(lambda: type('x', (), {'__class_getitem__': None})[1])


class Meta(type):
    def __call__(cls, *a, **k):
        print('meta call', cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __getattr__(cls, n): return 'meta ' + n
    def __len__(cls): return 42
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 7
    def __getitem__(cls, k): return 'item', k
    def __instancecheck__(cls, o): return o == 'yes'
    def __subclasscheck__(cls, o): return o is int
    def __eq__(cls, o): return 'eq'
    def __hash__(cls): return 5
    def __repr__(cls): return '<meta repr>'
    @property
    def prop(cls): return 'prop of ' + cls.__name__
class Made(metaclass=Meta):
    def __init__(self, a, b=2): self.a = a


t(lambda: Made(1).a); t(lambda: Made.anything); t(lambda: len(Made)); t(lambda: list(Made)); t(lambda: 7 in Made); t(lambda: Made[3]); t(lambda: isinstance('yes', Made)); t(lambda: isinstance(3, Made)); t(lambda: issubclass(int, Made)); t(lambda: Made == 3); t(lambda: hash(Made)); t(lambda: Made); t(lambda: Made.prop); t(lambda: Made(1, b=3).prop)
t(lambda: Made()); t(lambda: isinstance(3, (str, Made))); t(lambda: type(Made).__mro__)


class CustomMro(type):
    def mro(cls): return [cls, Extra, object]
class Extra: tag = 'extra'
class WithMro(metaclass=CustomMro): pass


t(lambda: WithMro.tag); t(lambda: WithMro.__mro__)
class BadMro(type):
    def mro(cls): return [cls, 1]
t(lambda: BadMro('x', (), {}))
class BadMro(type):
    def mro(cls): return [cls, int]
t(lambda: BadMro('x', (), {}))
class NoMro(type):
    def mro(cls): return 1
t(lambda: NoMro('x', (), {}))


class P1: pass
class P2(P1): pass
t(lambda: type('Q', (P1, P2), {}))
t(lambda: type('Q', (P2, P1), {}).__mro__)
t(lambda: type('Q', (OSError, ImportError), {}))
t(lambda: type('Q', (KeyError, AttributeError), {}).__base__)
t(lambda: type('Q', (int, dict), {}))
t(lambda: type('Q', (P1, int), {}).__base__)
t(lambda: type('Q', (P1, int), {})(5) + 1)
class SA: __slots__ = ('a',)
class SB: __slots__ = ('b',)
class SE: __slots__ = ()
t(lambda: type('Q', (SA, SB), {}))
t(lambda: type('Q', (SA, SE), {})().a)
t(lambda: type('Q', (SE, SA), {}).__base__)
