import operator
from operator import *
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'!!',type(e).__name__,e)
for s in ["add(1,2)","operator.__add__(1,2)","sub(1)","itemgetter(1)([1,2])","itemgetter(0,'a')","itemgetter(1,2)('abc')","itemgetter()","itemgetter(5)([1])","attrgetter('real')(5)","attrgetter('a.b')(1)","attrgetter('real','imag')(1+2j)","attrgetter(1)","methodcaller('upper')('a')","methodcaller('split',',',maxsplit=1)('a,b,c')","methodcaller()","methodcaller(1)","methodcaller('x',1,a=2)","attrgetter('x','y')","truth([])","not_(0)","is_(1,1)","contains([1],1)","countOf([1,1,2],1)","indexOf([1,2],2)","indexOf([1],5)","concat([1],[2])","concat(1,2)","length_hint(iter([1,2]))","length_hint(1,5)","length_hint(1,'a')","index(1.5)","inv(5)","neg(3)","iadd([1],[2])","call(print,1,sep='')","setitem([1],0,2)","getitem({'a':1},'a')","lt(1,'a')","pow(2,3)","matmul(1,2)","operator.or_(1,2)","operator.__or__(4,2)","operator.__not__(1)","operator.is_not(1,2)","ipow(2,3)","sorted(operator.__all__)","itemgetter(1)(1,2)","itemgetter(slice(1,3))('abcd')"]: t(s)
import types
print(sorted(types.__all__))
for n in sorted(types.__all__):
    o=getattr(types,n)
    if isinstance(o,type) and n not in('CapsuleType','DynamicClassAttribute'): print(n,o)
print(types.SimpleNamespace(a=1,b='x'), types.SimpleNamespace(a=1)==types.SimpleNamespace(a=1))
n=types.SimpleNamespace(); n.x=5; n.self=n; print(n, vars(n)['x'])
print(types.new_class('X',(int,),{},lambda ns: ns.update(a=1)).a, types.resolve_bases((list[int],)))
@types.coroutine
def co():
    x = yield 1
    return x
async def use(): return await co()
c=use(); print(c.send(None))
try: c.send(7)
except StopIteration as e: print(e.value)
