# The data model under odd but legal use: mixed inheritance, changing classes, hooks.
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


class D(dict):
    def __missing__(self, k): return 'missing', k
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __delitem__(self, k): print('del', k); super().__delitem__(k)
    def __contains__(self, k): print('in', k); return super().__contains__(k)
    def __len__(self): return 42
    def __iter__(self): return iter(['it'])


d = D(a=1)
t(lambda: d['a']); t(lambda: d['zz']); d['n'] = 2; del d['n']; t(lambda: 'a' in d); t(lambda: len(d)); t(lambda: list(d)); t(lambda: d); t(lambda: bool(d)); t(lambda: d.get('zz')); t(lambda: dict(d)); t(lambda: {**d}); t(lambda: d == {'a': 1}); t(lambda: d | {'b': 2}); t(lambda: type(d | {})); t(lambda: d.copy()); t(lambda: type(d.copy())); t(lambda: dict.__getitem__(d, 'a')); t(lambda: dict.__len__(d)); t(lambda: isinstance(d, dict)); d.attr = 5; t(lambda: d.__dict__); t(lambda: hash(d))


class S(str):
    def __add__(self, o): return 'S.add ' + str.__add__(self, str(o))
    def __eq__(self, o): return 'eq' if o == 'special' else str.__eq__(self, o)
    def __hash__(self): return 7
    def __len__(self): return 99
    def __getitem__(self, i): return 'item', i
    def __str__(self): return 'STR'
    def __contains__(self, x): return x == 'never'


s = S('abc')
t(lambda: s + 1); t(lambda: 'x' + s); t(lambda: s == 'special'); t(lambda: s == 'abc'); t(lambda: hash(s)); t(lambda: len(s)); t(lambda: s[0]); t(lambda: s[1:]); t(lambda: str(s)); t(lambda: repr(s)); t(lambda: f'{s}'); t(lambda: 'never' in s); t(lambda: 'a' in s); t(lambda: s.upper()); t(lambda: type(s.upper())); t(lambda: s * 2); t(lambda: type(s * 2)); t(lambda: {s: 1}); t(lambda: list(s)); t(lambda: s != 'abc'); t(lambda: s < 'b'); t(lambda: ''.join([s, s]))


class I(int):
    def __add__(self, o): return ('I.add', int(self), o)
    def __rsub__(self, o): return ('I.rsub', o)
    def __index__(self): return 1
    def __bool__(self): return False
    def __int__(self): return 77
    def __repr__(self): return 'I!'


i = I(5)
t(lambda: i + 1); t(lambda: 1 + i); t(lambda: 10 - i); t(lambda: i - 1); t(lambda: type(i - 1)); t(lambda: i * i); t(lambda: [10, 20, 30][i]) ; t(lambda: bool(i)); t(lambda: int(i)); t(lambda: i); t(lambda: str(i)); t(lambda: f'{i}'); t(lambda: i == 5); t(lambda: hash(i)); t(lambda: {5: 'five'}[i]); t(lambda: range(i)); t(lambda: -i); t(lambda: abs(I(-3))); t(lambda: I(3) < 4); t(lambda: float(i)); t(lambda: divmod(i, 2)); t(lambda: i ** 2); t(lambda: I(I(3))); t(lambda: round(i))


class L(list):
    def __getitem__(self, i): return 'got', i
    def __len__(self): return 3
    def __iter__(self): yield from 'xyz'
    def __eq__(self, o): return 'L.eq'
    def append(self, x): super().append((x, x))
    def __iadd__(self, o): list.append(self, 'iadd'); return self


l = L([1, 2])
l.append(5); t(lambda: l[0]); t(lambda: l[-1:]); t(lambda: len(l)); t(lambda: list(l)); t(lambda: [*l]); t(lambda: tuple(l)); t(lambda: sorted(l)); t(lambda: l); t(lambda: l == 3); t(lambda: [1] == l); t(lambda: l != 3); t(lambda: hash(l)); t(lambda: l + [9]); t(lambda: type(l + [9])); t(lambda: 'x' in l); t(lambda: 1 in l); t(lambda: list.__len__(l)); t(lambda: list(reversed(l)))
l += [1]
t(lambda: l)


class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
    def __lt__(self, o): return 'Base.lt'
    def __gt__(self, o): return 'Base.gt'
class Sub(Base): pass
class Over(Base):
    def __radd__(self, o): return 'Over.radd'
    def __gt__(self, o): return 'Over.gt'


t(lambda: Base() + Sub()); t(lambda: Base() + Over()); t(lambda: Over() + Base()); t(lambda: Sub() + Over()); t(lambda: 1 + Over()); t(lambda: Base() < Over()); t(lambda: Base() < Sub()); t(lambda: 1 < Over()); t(lambda: 1 > Over())


class NI:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
    def __contains__(self, o): return NotImplemented


n = NI()
t(lambda: n + n); t(lambda: n + 1); t(lambda: 1 + n); t(lambda: n == n); t(lambda: n == 1); t(lambda: n != n); t(lambda: n < n); t(lambda: n < 1)
def f():
    global n
    n += 1
t(f)


class Dyn: pass


o = Dyn()
t(lambda: len(o)); Dyn.__len__ = lambda self: 3; t(lambda: len(o)); t(lambda: bool(o)); Dyn.__bool__ = lambda self: False; t(lambda: bool(o)); del Dyn.__bool__; t(lambda: bool(o)); del Dyn.__len__; t(lambda: len(o))
o.__len__ = lambda: 5
t(lambda: len(o))
class DynSub(Dyn): pass
os = DynSub()
Dyn.__getitem__ = lambda self, i: i if i < 3 else [][0]
t(lambda: os[5:2]); t(lambda: list(os)); t(lambda: 2 in os); t(lambda: 7 in os); t(lambda: iter(os))
Dyn.__call__ = lambda self, *a: a
t(lambda: os(1, 2)); del Dyn.__call__; t(lambda: os(1)); t(lambda: callable(os))
Dyn.__eq__ = lambda a, b: True
t(lambda: os == 1); t(lambda: hash(os) == object.__hash__(os)); Dyn.__hash__ = None; t(lambda: hash(os)); del Dyn.__hash__; t(lambda: isinstance(hash(os), int))
Dyn.__getattr__ = lambda self, n: 'ga ' + n
t(lambda: os.foo); os.foo = 1; t(lambda: os.foo); del Dyn.__getattr__; t(lambda: os.bar)
Dyn.__setattr__ = lambda self, n, v: object.__setattr__(self, n, ('wrapped', v))
os.q = 1; t(lambda: os.q); del Dyn.__setattr__; os.q = 1; t(lambda: os.q)
Dyn.__delattr__ = lambda self, n: print('delattr', n)
del os.q; t(lambda: os.q); del Dyn.__delattr__; del os.q; t(lambda: os.q)


class Hooks:
    def __getattribute__(self, n):
        print('getattribute', n)
        if n == 'boom': raise AttributeError('boom')
        if n == 'err': raise ValueError('err')
        return object.__getattribute__(self, n)
    def __getattr__(self, n): print('getattr', n); return 'fallback'
    x = 5
    def m(self): return 'm'
    @property
    def p(self): raise AttributeError('inside p')
    def __len__(self): return 1


h = Hooks()
t(lambda: h.x); t(lambda: h.boom); t(lambda: h.err); t(lambda: h.m()); t(lambda: h.p); t(lambda: h.nope); t(lambda: len(h)); t(lambda: hasattr(h, 'err')); t(lambda: getattr(h, 'nope2'))
class PropErr:
    @property
    def p(self): raise AttributeError('inner')
    @property
    def q(self): return self.missing
t(lambda: PropErr().p); t(lambda: PropErr().q); t(lambda: getattr(PropErr(), 'p', 'default')); t(lambda: hasattr(PropErr(), 'q'))


class Bad:
    def __len__(self): return self.n
    def __bool__(self): return self.n
    def __repr__(self): return self.n
    def __str__(self): return self.n
    def __format__(self, s): return self.n
    def __hash__(self): return self.n
    def __iter__(self): return self.n
    def __index__(self): return self.n
    def __int__(self): return self.n
    def __float__(self): return self.n
    def __complex__(self): return self.n
    def __contains__(self, x): return self.n
    def __length_hint__(self): return self.n
    def __round__(self, *a): return self.n
    def __dir__(self): return self.n
    def __bytes__(self): return self.n


b = Bad()
for b.n in (1, -1, 'x', None, 10 ** 30, -10 ** 30, 1.5):
    print('n =', b.n)
    for g in (len, bool, repr, str, format, hash, iter, int, float, lambda b: [1, 2, 3][b], lambda b: 3 in b, round, dir):
        t(lambda: g(b))


class NewOther:
    def __new__(cls, *a): return a[0] if a else 5
    def __init__(self, *a): print('init', a)
class NewSub(NewOther): pass


t(lambda: NewOther()); t(lambda: NewOther('x')); t(lambda: NewOther(object.__new__(NewOther))); t(lambda: NewOther(object.__new__(NewSub))); t(lambda: NewSub(object.__new__(NewOther)))
class OnlyNew:
    def __new__(cls, a, b=2): self = object.__new__(cls); self.ab = a, b; return self
class OnlyInit:
    def __init__(self, a): pass
class Neither: pass
class NewBad:
    def __new__(cls, *a): return super().__new__(cls, *a)
class InitBad:
    def __init__(self, *a): super().__init__(*a)


t(lambda: OnlyNew(1).ab); t(lambda: OnlyNew(1, b=3).ab); t(lambda: OnlyNew()); t(lambda: type(OnlyInit(1))); t(lambda: OnlyInit()); t(lambda: Neither(1)); t(lambda: Neither(a=1)); t(lambda: NewBad(1)); t(lambda: type(NewBad())); t(lambda: InitBad(1)); t(lambda: type(InitBad()))


class Sl: __slots__ = ('a', '__private')
class SlSub(Sl): pass
class SlSub2(Sl): __slots__ = ('b', '__dict__')
class SlW(Sl): __slots__ = '__weakref__',


x = Sl(); x.a = 1
t(lambda: x.a); t(lambda: Sl.__slots__); t(lambda: sorted(k for k in Sl.__dict__ if 'private' in k)); st(x, 'zz', 1); dt(x, 'a'); dt(x, 'a'); t(lambda: x.a); t(lambda: hasattr(x, '__dict__'))
y = SlSub(); y.a = 1; y.c = 2; t(lambda: (y.__dict__, y.a)); z = SlSub2(); z.a = 1; z.b = 2; z.c = 3; t(lambda: (z.__dict__, z.a, z.b)); t(lambda: SlW().__weakref__); st(SlW(), 'q', 1)
class SlDef:
    __slots__ = {'a': 'doc of a'}
t(lambda: SlDef.a.__doc__ in (None, 'doc of a')); t(lambda: list(SlDef.__slots__))


class Proxy:
    def __init__(self, o): self.__dict__['o'] = o
    @property
    def __class__(self): return type(self.o)
    def __getattr__(self, n): return getattr(self.o, n)


p = Proxy([1])
t(lambda: isinstance(p, list)); t(lambda: isinstance(p, Proxy)); t(lambda: isinstance(p, dict)); t(lambda: type(p) is Proxy); t(lambda: p.append(2)); t(lambda: p.o); t(lambda: p.__class__)


class Order:
    log = []
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class MetaLog(type):
    @classmethod
    def __prepare__(m, name, bases, **k): print('prepare', name, k); return {'prepared': 1}
    def __new__(m, name, bases, ns, **k): print('new', name, sorted(k2 for k2 in ns if not k2.startswith('__')), k); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **k): print('init', name, k); super().__init__(name, bases, ns)
class Logged(metaclass=MetaLog, kw=1):
    a = Order()
    b = Order()
    def __init_subclass__(cls, **k): print('init_subclass', cls.__name__, k); super().__init_subclass__()
class Logged2(Logged): pass


t(lambda: Logged.prepared)


class A:
    def __init__(self): print('A')
    def f(self): return ['A']
class B(A):
    def __init__(self): print('B'); super().__init__()
    def f(self): return ['B'] + super().f()
class C(A):
    def __init__(self): print('C'); super().__init__()
    def f(self): return ['C'] + super().f()
class E(B, C):
    def __init__(self): print('E'); super().__init__()
    def f(self): return ['E'] + super().f()
    @classmethod
    def cm(cls): return super().__init_subclass__, __class__


t(lambda: E().f()); t(lambda: E.__mro__); t(lambda: E.cm()[1])
t(lambda: E.f(E())); t(lambda: super(B, E()).f()); t(lambda: super(C, E()).f())


class WithCall:
    __call__ = staticmethod(lambda *a: ('static', a))
    __len__ = classmethod(lambda cls: 11)
    __getitem__ = property(lambda self: lambda k: ('prop', k))
    __add__ = len.__class__.__call__ if 0 else (lambda self, o: ('lambda', o))
    __iter__ = [1, 2].__iter__


w = WithCall()
t(lambda: w(1, 2)); t(lambda: len(w)); t(lambda: w['k']); t(lambda: w + 1); t(lambda: list(w))
class IntMethods:
    __add__ = int.__add__
    __len__ = list.__len__
    __eq__ = object.__eq__
    __hash__ = object.__hash__
    __repr__ = object.__repr__
im = IntMethods()
t(lambda: im + 1); t(lambda: len(im)); t(lambda: im == im); t(lambda: hash(im) == hash(im)); t(lambda: im)


class Matmul:
    def __matmul__(s, o): return 'matmul', o
    def __imatmul__(s, o): return 'imatmul'
    def __pow__(s, o, m=None): return 'pow', o, m
    def __rpow__(s, o, m=None): return 'rpow', o, m
    def __ipow__(s, o): return 'ipow'
    def __divmod__(s, o): return 'divmod'
    def __rdivmod__(s, o): return 'rdivmod'
    def __neg__(s): return 'neg'
    def __invert__(s): return 'invert'
    def __round__(s, n=None): return 'round', n
    def __trunc__(s): return 'trunc'
    def __reversed__(s): return 'reversed'


m = Matmul()
t(lambda: m @ 1); t(lambda: m ** 2); t(lambda: 2 ** m); t(lambda: pow(m, 2, 3)); t(lambda: pow(2, m, 3)); t(lambda: divmod(m, 1)); t(lambda: divmod(1, m)); t(lambda: -m); t(lambda: ~m); t(lambda: +m); t(lambda: round(m)); t(lambda: round(m, 2)); t(lambda: reversed(m)); t(lambda: 1 @ m); t(lambda: m << 1)
m @= 1
print(m)


class EqHash:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, EqHash) and s.v == o.v
    def __hash__(s): return hash(s.v)
class EqNoHash(EqHash):
    def __eq__(s, o): return False
class EqHashAgain(EqNoHash):
    __hash__ = EqHash.__hash__
t(lambda: {EqHash(1): 'a'}[EqHash(1)]); t(lambda: hash(EqNoHash(1))); t(lambda: hash(EqHashAgain(1))); t(lambda: EqNoHash.__hash__); t(lambda: len({EqHash(1), EqHash(1), EqHash(2)})); t(lambda: EqHash(1) in [EqHash(1)])


class ExcSub(ValueError):
    def __init__(self, a, b=None): super().__init__(a); self.b = b
    def __str__(self): return 'ExcSub ' + str(self.args)
class ExcSlots(Exception): __slots__ = ('s',)
e = ExcSub(1, b=2)
t(lambda: (e.b, e.args, str(e), repr(e), e.__dict__)); e2 = ExcSlots('x'); e2.s = 5; e2.t = 6; t(lambda: (e2.s, e2.t)); t(lambda: e.__class__)


class FuncHolder: pass
def func(self, x): return self, x
fh = FuncHolder(); fh.f = func
t(lambda: fh.f(1, 2)); FuncHolder.f2 = func; t(lambda: fh.f2(3)[1]); FuncHolder.b = len; t(lambda: fh.b([1])); FuncHolder.c = FuncHolder; t(lambda: type(fh.c())); FuncHolder.m = fh.f2; t(lambda: fh.m(4)[1])
t(lambda: func.__get__(5)(6)); t(lambda: func.__get__(None, int) is func); t(lambda: FuncHolder.f2(1, 2))
