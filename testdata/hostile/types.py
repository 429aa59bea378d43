# stopped by: nothing
# Bends the type model as far as it goes; each line ends in a result or an exception.
# Things that must end in an exception, never in a crash.
def t(name, f):
    try:
        f()
        print(name, 'ok')
    except RecursionError as e:
        print(name, 'RecursionError')
    except MemoryError:
        print(name, 'MemoryError')
    except BaseException as e:
        print(name, type(e).__name__ + ': ' + str(e)[:80])


MP = type(type.__dict__)

class _A:
    def f(s): pass
MT = type(_A().f)
GA = type(list[int])
N = 30000


def nest(make, x):
    for i in range(N):
        x = make(x)
    return x


m = nest(MP, {'a': 1})
t('proxy item', lambda: m['a']); t('proxy len', lambda: len(m)); t('proxy eq', lambda: m == m); t('proxy repr', lambda: repr(m)); t('proxy hash', lambda: hash(m)); t('proxy str', lambda: str(m))
m = nest(lambda x: MT(x, 1), print)
t('method attr', lambda: m.foo); t('method repr', lambda: repr(m)); t('method hash', lambda: hash(m)); t('method doc', lambda: m.__doc__); t('method call', m); m2 = nest(lambda x: MT(x, 1), print); t('method eq', lambda: m == m2)
m = nest(staticmethod, len); t('static call', lambda: m([])); t('static abstract', lambda: m.__isabstractmethod__); t('static repr', lambda: repr(m))
m = nest(lambda x: GA(list, (x,)), int); m2 = nest(lambda x: GA(list, (x,)), int)
t('alias repr', lambda: repr(m)); t('alias hash', lambda: hash(m)); t('alias eq', lambda: m == m2); t('alias params', lambda: m.__parameters__); t('alias item', lambda: m[int])
m = nest(lambda x: GA(x, (int,)), list); t('origin attr', lambda: m.append); t('origin call', lambda: m()); t('origin repr', lambda: repr(m)); t('origin hash', lambda: hash(m))
m = nest(lambda x: (x,), int); t('isinstance', lambda: isinstance(1, m)); t('issubclass', lambda: issubclass(str, m))


class D: pass
D.__get__ = D()
class U: d = D()
t('self get', lambda: U().d)
class C: pass
C.__call__ = C()
t('self call', lambda: C()())
class R:
    def __repr__(s): return repr(s)
    def __eq__(s, o): return s == o
    def __hash__(s): return hash(s)
    def __getattr__(s, n): return getattr(s, n + 'x')
    def __getattribute__(s, n): return getattr(s, n)
    def __len__(s): return len(s)
    def __bool__(s): return bool(s)
    def __iter__(s): return iter(s)
    def __index__(s): return [1][s]
    def __add__(s, o): return s + o
    def __setattr__(s, n, v): s.x = 1
    def __contains__(s, x): return x in s
    def __getitem__(s, i): return s[i]
    def __format__(s, f): return format(s, f)
    def __str__(s): return str(s)
    def __instancecheck__(s, x): return isinstance(x, s)
r = R()
for f in (repr, hash, len, bool, iter, str, lambda r: r == 1, lambda r: r.q, lambda r: [1][r], lambda r: r + 1, lambda r: setattr(r, 'a', 1), lambda r: 1 in r, lambda r: r[0], lambda r: format(r), lambda r: isinstance(1, r)):
    t('recursive', lambda: f(r))
class Desc:
    def __get__(s, o, c): return o.d
    def __set__(s, o, v): o.d = v
    def __delete__(s, o): del o.d
class HasDesc: d = Desc()
h = HasDesc()
t('desc get', lambda: h.d); t('desc set', lambda: setattr(h, 'd', 1)); t('desc del', lambda: delattr(h, 'd'))
class Meta(type):
    def __call__(c, *a): return c(*a)
    def __getattr__(c, n): return getattr(c, n)
class HasMeta(metaclass=Meta): pass
t('meta call', HasMeta); t('meta attr', lambda: HasMeta.zz)
class NewRec:
    def __new__(cls): return cls()
t('new', NewRec)
class InitRec:
    def __init__(s): type(s)()
t('init', InitRec)
class ISub:
    def __init_subclass__(cls): type('x', (cls,), {})
t('init_subclass', lambda: type('y', (ISub,), {}))
class EmptyMro(type):
    def mro(cls): return []
t('empty mro', lambda: EmptyMro('x', (), {}))
class OddMro(type):
    def mro(cls): return [int]
t('odd mro', lambda: OddMro('x', (int,), {})); t('odd mro 2', lambda: repr(OddMro('x', (int,), {})(5)))
class LateMro(type):
    def mro(cls): return [object] if cls.__dict__.get('late') else [cls, object]
t('late', lambda: LateMro('x', (), {'late': 1})().foo)
c = object
for i in range(1000):
    c = type('c', (c,), {})
t('deep class', lambda: c().foo); t('deep mro', lambda: len(c.__mro__)); t('deep isinstance', lambda: isinstance(c(), object))
c.__mro__[-2].z = 1
t('deep inherit', lambda: c.z)
t('many bases', lambda: type('x', tuple(type('b', (), {}) for i in range(300)), {}))
class S: __slots__ = ['a%d' % i for i in range(5000)]
s = S(); s.a4999 = 1; t('many slots', lambda: s.a4999)
t('slot swap', lambda: S.a1.__get__(object()))
