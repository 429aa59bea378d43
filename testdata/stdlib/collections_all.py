from collections import *
import collections
import collections.abc as cabc
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'!!',type(e).__name__,e)
for s in ["deque(1)","deque([1],2,3)","deque([1,2,3],2)","deque(maxlen=-1)","deque(maxlen='a')","deque([1],x=1)","deque([],None)","deque().pop()","deque().popleft()","deque([1])[1]","deque([1])['a']","deque([1])[0:1]","deque([1]).index(2)","deque([1]).remove(2)","deque([1],1).insert(0,1)","deque([1])+[2]","deque([1])+deque([2])","deque([1],3)*2","2*deque([1])","deque([1])*'a'","deque([1])<deque([2])","deque([1])==[1]","deque([1])<[1]","hash(deque())","deque([1]).rotate('a')","deque([1,2,3]).count(1)","deque([1]).append()","deque([1]).index(1,2,3,4)","deque([1]).extend(1)","iter(deque())","reversed(deque())","deque([1],2).__reduce__()","deque[int]","deque([1,2]).maxlen","deque([1],maxlen=5)","deque().insert(1)","len(deque())","bool(deque())","deque([1,2,3,4]).index(3,1)","deque([1]).index(1,5)","deque.__doc__","deque([1]).__delitem__(5)","deque([1]).__setitem__(5,1)","[*reversed(deque('abc'))]","deque('abc')[-1]","'b' in deque('abc')","deque([1,2,3])>deque([1,2])"]: t(s)
for s in ["d=deque([1,2,3])\nfor x in d: d.append(1)","d=deque([1])\nd[0]+=1;print(d)","d=deque([1,2,3,4,5]);d.rotate(2);print(d);d.rotate(-1);print(d);d.rotate(100);print(d)","d=deque([1,2]);d+=[3];d*=2;print(d)","d=deque([1,2,3],3);d.appendleft(0);print(d);d.extendleft([7,8]);print(d)","d=deque([1]);d.append(d);print(d)","d=deque('abc');del d[1];print(d);d.insert(1,'z');print(d);d.insert(-100,'q');d.insert(100,'e');print(d);d.reverse();print(d)","d=deque([1,2,3]);\nfor x in d: d.clear()","d=deque([1]);d.maxlen=3","class D(deque): pass\nd=D([1,2],5);d.append(3);print(d,type(d.copy()),d.copy(),D([1])+D([2]),len(d))","d=deque(range(20));d.remove(3);d.remove(17);del d[0];print(d)","d=deque();d.extend(d);d.append(1);d.extend(d);print(d)","match deque([1,2]):\n case [a,b]: print('seq',a,b)","class E:\n def __eq__(s,o): d.clear(); return False\nd=deque([E(),E()]); 5 in d"]:
    try: exec(s)
    except Exception as e: print(s,type(e).__name__,e)
for s in ["namedtuple('P','x y')(1)","namedtuple('P','x y')(1,2,3)","namedtuple('P','x x')","namedtuple('P','class')","namedtuple('P','_a')","namedtuple('P','1a')","namedtuple('class','a')","namedtuple('P','x class _a x',rename=True)._fields","namedtuple('P','x y',defaults=[1])(5)","namedtuple('P','x',defaults=[1,2])","namedtuple('P','x y')(1,2)._replace(z=1)","namedtuple('P','x y')(1,2)._replace(x=5)","namedtuple('P','x y')._make([1])","namedtuple('P','x y')._make([1,2])","namedtuple('P','x y')(1,2)._asdict()","namedtuple('P','x y')(y=1,x=2)","namedtuple('P','x y').__doc__","namedtuple('P','x y').x","namedtuple('P','x y').x.__doc__","namedtuple('P','x y').__new__","namedtuple('P','x y').__match_args__","sorted(vars(namedtuple('P','x y')))","namedtuple('P',['x'],module='m').__module__","namedtuple(1,'a')","namedtuple('P','x y').__mro__","namedtuple('P','x y').__new__.__defaults__","namedtuple('P','x,y')._field_defaults","namedtuple('P','')()","namedtuple('P','x')(1)==(1,)","hash(namedtuple('P','x y')(1,2))==hash((1,2))","namedtuple('P','x')(1).__slots__","Counter('abca')","Counter('abca').most_common(1)","Counter(a=1)+Counter(a=2,b=1)","Counter(a=1)-Counter(a=2)","Counter(a=3)&Counter(a=2)","Counter(a=3)|Counter(a=2)","+Counter(a=-1,b=1)","-Counter(a=-1,b=1)","Counter(1)","Counter([1],[2])","list(Counter(a=2,b=0,c=-1).elements())","Counter('aab').total()","Counter('a')==Counter({'a':1,'b':0})","Counter('a')<=Counter('aa')","Counter(a=1)<1","Counter.fromkeys('a')","Counter('a').missing","Counter('a')['q']","repr(Counter())","OrderedDict(a=1)","OrderedDict([(1,2)])==OrderedDict([(1,2)])","OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)])","OrderedDict([(1,2),(3,4)])=={3:4,1:2}","OrderedDict().popitem()","OrderedDict(a=1).move_to_end('b')","list(reversed(OrderedDict(a=1,b=2)))","OrderedDict(a=1)|{'b':2}","OrderedDict.fromkeys('ab',1)","defaultdict(1)","defaultdict(list)","defaultdict(int,{'a':1},b=2)","defaultdict()['a']","defaultdict(list).copy()","defaultdict(int)|{'a':1}","ChainMap({'a':1},{'b':2})","ChainMap()['a']","ChainMap({'a':1},{'a':2,'b':3}).maps","dict(ChainMap({'a':1},{'a':2,'b':3}))","ChainMap({'a':1}).new_child({'b':1})","UserDict(a=1)","UserList([1])+[2]","UserString('a')+'b'","ChainMap({'a':1}).pop('b')","ChainMap({}).popitem()","defaultdict(None)","UserString('abc').upper()[1:]","UserList([3,1]).data","sorted(collections.__all__)==sorted(set(collections.__all__))"]: t(s)
d=defaultdict(list); d['a'].append(1); d['b']; print(d, d.default_factory, d['a'], 'z' in d, d.get('z'))
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o); o.move_to_end('c',last=False); print(o, o.popitem(False), o.popitem(), o)
for i in range(200): o[i]=i
while len(o)>3: o.popitem(last=False)
print(o, list(o), o[199])
for n in cabc.__all__:
    if n=='ByteString': continue
    k=getattr(cabc,n)
    print(n, [isinstance(x,k) for x in (1,'a',b'a',[],(),{},set(),frozenset(),range(3),iter([]),{}.keys(),{}.items(),{}.values(),len,(i for i in []),deque(),UserDict(),Counter(),bytearray(),memoryview(b''))])
class M(cabc.Mapping):
    def __getitem__(s,k): return {'a':1}[k]
    def __iter__(s): return iter('a')
    def __len__(s): return 1
m=M(); print(m.get('b'),'a' in m,list(m.items()),m=={'a':1},m.keys(),isinstance(m,cabc.Mapping))
match m:
    case {'a':x}: print('map',x)
try: cabc.Mapping()
except TypeError as e: print(e)
class Q(cabc.Sequence):
    def __getitem__(s,i): return [1,2,3][i]
    def __len__(s): return 3
q=Q(); print(list(q),2 in q,q.index(3),q.count(1),list(reversed(q)))
match q:
    case [a,*b]: print('seq',a,b)
@cabc.Sized.register
class R: pass
print(isinstance(R(),cabc.Sized), issubclass(R,cabc.Sized), issubclass(int,cabc.Sized))
try: cabc.Sized.register(1)
except TypeError as e: print(e)
from abc import *
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def g(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    f=1
try: B()
except TypeError as e: print(e)
print(A.__abstractmethods__==frozenset({'f','g'}),B.__abstractmethods__)
class S(cabc.Set):
    def __init__(s,x): s.d=list(dict.fromkeys(x))
    def __contains__(s,x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def __repr__(s): return f'S({s.d})'
print(S([1,2])|S([3]), S([1,2])&[2], S([1,2])-S([1]), S([1])<S([1,2]), S([1])==S([1]), S([1,2])^S([2,3]))
