import types
class A: pass
class B: pass
class S1:
    __slots__=('a','b')
class S2:
    __slots__=('b','a')
class S3:
    __slots__=('a',)
class S4:
    __slots__=('a','b')
class S5(S3): __slots__=('b',)
class S6(S3): __slots__=('b',)
class SE(S3): __slots__=()
class SE2: __slots__=()
class SD(S3): pass
class W: __slots__=('__weakref__',)
class D: __slots__=('__dict__',)
class WD: __slots__=('__dict__','__weakref__')
class I1(int): pass
class I2(int): pass
class I3(int): __slots__=()
class L1(list): pass
class L2(list): pass
class LS(list): __slots__=('q',)
class LS2(list): __slots__=('q',)
class T1(tuple): pass
class T2(tuple): pass
class Di(dict): pass
class E1(Exception): pass
class E2(ValueError): pass
class E3(OSError): pass
class M(type): pass
class M2(type): pass
class MS(type): pass
class X(metaclass=M): pass
class BA(A): pass
class AB(A,B): pass
class ASl(A): __slots__=('z',)
class Mod(types.ModuleType): pass
class Mod2(types.ModuleType): __slots__=('k',)
class F(float): pass
class By(bytes): pass
class St(str): pass
class NS(types.SimpleNamespace): pass
class Se(set): pass
class Fs(frozenset): pass
def mk(c):
    if c is Mod or c is Mod2 or c is types.ModuleType: return c('m')
    if issubclass(c, type): return c('n',(),{})
    return c()
cl=[object,A,B,S1,S2,S3,S4,S5,S6,SE,SE2,SD,W,D,WD,I1,I2,I3,L1,L2,LS,LS2,T1,T2,Di,E1,E2,E3,M,M2,MS,BA,AB,ASl,Mod,Mod2,types.ModuleType,F,By,St,NS,Se,Fs,int,list,Exception,ValueError,OSError,dict,type,types.SimpleNamespace,bool,float,set,frozenset]
for a in cl:
    fits, said = [], {}
    for b in cl:
        try: o=mk(a)
        except Exception as e: print('mk',a,e); break
        try:
            o.__class__=b
            fits.append((b.__name__, type(o) is b))
            o=mk(a)
        except TypeError as e: said.setdefault(str(e).replace(b.__name__,'B'), b.__name__)
    print(a.__name__, fits, said)
def tr(o,c):
    try: o.__class__=c; print('ok')
    except Exception as e: print(type(e).__name__,e)
tr(A(),5); tr(A(),None); tr(5,5); tr(5,int); tr(5,bool); tr(True,int); tr(object(),object); tr(A,M); tr(X,type); tr(X,M2); tr(lambda:0,A); tr(A(), 'abc')
try: del A().__class__
except Exception as e: print(type(e).__name__, e)
try: del (5).__class__
except Exception as e: print(type(e).__name__, e)
import sys
m=types.ModuleType('q'); tr(m,Mod); m.x=3; print(m.x,type(m)); tr(m,types.ModuleType); tr(m,A)
try: object.__setattr__(5,'__class__',A)
except Exception as e: print(type(e).__name__, e)
try: A.__class__=type; print('k')
except Exception as e: print(type(e).__name__, e)
try: int.__class__=type; print('k')
except Exception as e: print(type(e).__name__, e)
try: int.__class__=M; print('k')
except Exception as e: print(type(e).__name__, e)
