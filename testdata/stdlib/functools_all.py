import functools
from functools import *
@lru_cache(maxsize=2)
def f(x,y=0):
    "doc f"
    print('call',x,y); return x+y
for a in [(1,),(1,),(2,),(3,),(1,),(1,),(3,),(1,2)]: print(f(*a))
print(f(1,y=2), f(1,y=2), f.cache_info(), f.__wrapped__, f.__name__, f.__doc__, f.cache_parameters())
f.cache_clear(); print(f.cache_info(), f.cache_info().hits, f.cache_info()[2:])
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(100), fib.cache_info())
class A:
    def __init__(s,n): s.n=n
    @lru_cache
    def m(self,x): print('m',x); return x*self.n
    @cached_property
    def cp(self): print('computing'); return 42
    def pm(self,a,b,c=0): return (a,b,c)
    q=partialmethod(pm,1,c=5)
a=A(3); print(a.m(2),a.m(2),a.cp,a.cp,a.q(7),A.q(a,8),a.__dict__)
p=partial(int,base=2); print(p('101'), p, p.func,p.args,p.keywords)
def g(*a,**k): return a,k
p2=partial(g,1,2,x=3); print(p2(4,y=5), p2(x=9), partial(p2,7,x=8)(), partial(p2,7,x=8))
p2.z=1; print(p2.__dict__, p2.z)
class P(partial): pass
print(P(g,1)(2), type(P(g)).__name__, P(g,1,k=2))
for s in ["partial()","partial(1)","reduce(lambda a,b:a+b,[])","reduce(1,2)","lru_cache('a')","lru_cache(1.5)","partial(g,1,2)(**{'a':1})","cmp_to_key()","lru_cache(-5)(g).cache_info()","lru_cache(0)(g)(1)"]:
    try: print(s,'->',eval(s))
    except BaseException as e: print(s,'!!',type(e).__name__,e)
print(reduce(lambda a,b:a*10+b,[1,2,3]), reduce(lambda a,b:a+b,[],5))
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)))
k=cmp_to_key(lambda a,b:a-b); print(k(1)<k(2),k(1)==k(1),k(3).obj)
try: k(1)<2
except TypeError as e: print(e)
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(2),T(1)>T(2),T(2)>=T(2),T.__gt__)
try:
    @total_ordering
    class U: pass
except ValueError as e: print(e)
@singledispatch
def show(x): return 'obj'
@show.register(int)
def _(x): return 'int'
@show.register
def _(x: list): return 'list'
@show.register
def _(x: str|bytes): return 'text'
print(show(1),show(True),show([]),show('a'),show(b''),show(2.5),show.dispatch(bool),show.registry.keys())
try: show()
except TypeError as e: print(e)
try: show.register(1)
except TypeError as e: print(e)
class S:
    @singledispatchmethod
    def m(self,x): return 'd'
    @m.register
    def _(self,x:int): return 'i'
print(S().m(1),S().m('a'))
@wraps(f)
def h(): pass
print(h.__name__,h.__doc__,h.__wrapped__ is f)
@lru_cache(typed=True)
def ty(x): return type(x)
print(ty(1),ty(1.0),ty(True),ty.cache_info())
try: fib([])
except TypeError as e: print(e)
print(functools.__all__==[n for n in functools.__all__ if hasattr(functools,n)])
