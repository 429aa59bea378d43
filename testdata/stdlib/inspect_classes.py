# Signatures of classes whose __init__ is not a plain function, and equality of ordered dicts with others.
import inspect, functools, types
from collections import OrderedDict
print(OrderedDict()==5, OrderedDict(a=1)==types.MappingProxyType({'a':1}), types.MappingProxyType(OrderedDict(a=1,b=2))==types.MappingProxyType(OrderedDict(b=2,a=1)), OrderedDict(a=1,b=2)==dict(b=2,a=1), OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1)!=3, OrderedDict(a=1).__eq__(3))
class O:
    def __eq__(self, o): return 'yes'
print(OrderedDict()==O(), dict()==O())
def f(a, b): pass
class A:
    @classmethod
    def __init__(cls, b): pass
class B:
    @staticmethod
    def __init__(b): pass
class C:
    __init__ = types.MethodType(lambda s, a: None, 1)
class D:
    __init__ = functools.partialmethod(lambda self, x, a: None, 2)
class E:
    def __init__(self, a, *, k=1): pass
class F(E): pass
class G(E):
    def __new__(cls, *args, z): pass
class H:
    class __init__:
        def __init__(self, a, b): pass
class M(type): pass
class M2(type):
    def __call__(cls, q): pass
class I(metaclass=M2):
    def __init__(self, a): pass
class J:
    def __init__(): pass
for c in (A,B,C,D,E,F,G,H,I,J,M,M2):
    try: print(c.__name__, inspect.signature(c))
    except Exception as e: print(c.__name__, repr(e))
p=functools.partial(int)
class P(functools.partial): pass
print(inspect.ismethoddescriptor(p), inspect.isroutine(p), inspect.ismethoddescriptor(P(int)), inspect.ismethoddescriptor(str.join), inspect.ismethoddescriptor(classmethod(f)), inspect.ismethoddescriptor(functools.lru_cache(f)))
