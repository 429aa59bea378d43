"""functools: dispatch, orderings, caches, partial objects."""
import functools, types, operator, itertools, collections, abc, sys, contextlib, weakref
from functools import *
def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))
# singledispatch
@singledispatch
def f(x): return 'base'
@f.register(int)
def _(x): return 'int'
@f.register
def _(x: list): return 'list'
@f.register
def _(x: str | bytes): return 'strbytes'
print(f(1), f(True), f([]), f('a'), f(b'a'), f(1.5), f.dispatch(int).__name__, sorted(map(str, f.registry)))
attempt(f)
attempt(f.register, 3)
attempt(f.register, 3, lambda: 0)
def bad(x: 3): pass
attempt(f.register, bad)
def bad2(x: 'nope'): pass
attempt(f.register, bad2)
import collections.abc as cabc
@f.register(cabc.Sized)
def _(x): return 'sized'
@f.register(cabc.Iterable)
def _(x): return 'iterable'
print(f({}) if False else '', f(iter([])))
attempt(f, {1})
class SM:
    @singledispatchmethod
    def m(self, x): return 'base'
    @m.register
    def _(self, x: int): return 'int'
    @singledispatchmethod
    @classmethod
    def c(cls, x): return 'cbase'
    @c.register
    @classmethod
    def _(cls, x: int): return 'cint'
print(SM().m(1), SM().m('a'), SM.c(1), SM().c('x'))
attempt(SM().m)
attempt(singledispatchmethod, 3)
# total ordering
@total_ordering
class TO:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(TO(1) <= TO(1), TO(2) > TO(1), TO(2) >= TO(3), TO.__le__.__name__, TO.__le__.__qualname__)
attempt(total_ordering, type('X', (), {}))
# cached_property
class CP:
    @cached_property
    def x(self): 'doc'; print('compute'); return 3
c = CP(); print(c.x, c.x, c.__dict__, CP.x.__doc__, CP.x.attrname); del c.x; print(c.x)
class S: 
    __slots__ = ()
    @cached_property
    def x(self): return 3
attempt(lambda: S().x)
attempt(lambda: type('Q', (), {'a': CP.__dict__['x'], 'b': CP.__dict__['x']}))
cp = cached_property(lambda s: 1)
attempt(lambda: cp.__get__(c))
# partial
p = partial(print, 1, sep='-')
print(p.func, p.args, p.keywords, partial(p, 2).args, repr(partial(int, base=2)))
attempt(partial)
attempt(partial, 3)
p.attr = 1
print(p.__dict__)
import pickle, copy
q = pickle.loads(pickle.dumps(partial(int, '11', base=2)))
print(q(), copy.copy(q)())
print(partial(lambda *a, **k: (a, k), 1, x=1)(2, x=3, y=4))
class PM:
    def m(self, a, b=0, *, c=1): return (a, b, c)
    p = partialmethod(m, 1, c=5)
    s = partialmethod(staticmethod(lambda a, b: (a, b)), 1)
print(PM().p(2), PM.p(PM(), 3), PM().s(4), repr(PM.__dict__['p'])[:24])
attempt(partialmethod, 3)
# reduce
print(reduce(operator.add, [1,2,3]), reduce(operator.add, [], 5), reduce(lambda a, b: a+b, 'abc', 'z'))
attempt(reduce, operator.add, [])
attempt(reduce, operator.add, 3)
attempt(reduce, operator.add)
# cmp_to_key
k = cmp_to_key(lambda a, b: b - a)
print(sorted([1,3,2], key=k), k(1) < k(2), k(1) == k(1), k(3).obj)
attempt(lambda: k(1) < 2)
attempt(hash, k(1))
attempt(k)
# lru
@lru_cache(maxsize=2)
def sq(x): return x*x
print(sq(1), sq(2), sq(1), sq(3), sq.cache_info(), sq.cache_parameters(), sq.__wrapped__(5))
sq.cache_clear(); print(sq.cache_info())
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
attempt(lru_cache, 'x')
attempt(sq, [])
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(90), fib.cache_info(), fib.cache_parameters())
print(lru_cache(maxsize=0)(abs)(-3), lru_cache(maxsize=-5)(abs).cache_parameters())
# wraps
def w(f):
    @wraps(f)
    def inner(*a): 'inner'; return f(*a)
    return inner
@w
def doc(a: int): 'docstring'
print(doc.__name__, doc.__doc__, doc.__wrapped__.__name__, doc.__annotations__, doc.__qualname__)
print(update_wrapper(lambda: 0, partial(int)).__name__ if False else '')
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, functools.__all__)
