# What OrderedDict adds to dict: keywords, copies with attributes.
from collections import OrderedDict
import copy,pickle
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
class S(OrderedDict): pass
class Sl(OrderedDict): __slots__=('x',)
for C in OrderedDict,S:
    od=C(a=1,b=2)
    t(od.pop,'a',default=6); t(od.pop,'a',default=6); t(od.pop,'a'); t(od.pop,'a',None); t(od.pop,key='b'); t(od.pop); t(od.pop,1,2,3)
    t(od.setdefault,'g',default=9); t(od.setdefault,'g'); t(od.setdefault,'h'); t(od.setdefault,key='i',default=1); t(od.setdefault,[]); print(od)
    od.x=['x']
    for d in (od.copy(),copy.copy(od),copy.deepcopy(od),pickle.loads(pickle.dumps(od)) if C is OrderedDict else od): print(d, d.__dict__)
    print(od.__reduce__()[:4]); t(C.fromkeys,'ab'); t(C.fromkeys,'ab',value=3); t(C.fromkeys,iterable='ab',value=3); t(C, 1); t(C,a=1); t(od.popitem,last=False); t(od.move_to_end,'zz'); t(C().popitem)
    t(od.update); t(od.update,[(1,2)],x=1); print(list(reversed(od)), od=={1:2}, od|{3:4}, {3:4}|od); t(od.__or__,1)
s=Sl(a=1); s.x=5; c=copy.copy(s); print(c,c.x)
