# Arrays of every typecode.
import warnings; warnings.simplefilter('ignore')
import array
from array import array as A
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__, e)
for s in ["A('i')","A('i',[1,2,3])","A('u','abc')","A('w','abc')","A('d',[1,2.5])","A('f',[0.1])","A('b',b'abc')","A('B',bytearray(b'abc'))","A('x')","A('ii')","A(5)","A()","A('i',5)","A('i','abc')","A('i',[1.5])","A('i',['a'])","A('b',[128])","A('b',[-129])","A('B',[256])","A('B',[-1])","A('h',[40000])","A('h',[-40000])","A('H',[70000])","A('H',[-1])","A('i',[2**31])","A('I',[2**32])","A('I',[-1])","A('l',[2**63])","A('L',[2**64])","A('L',[-1])","A('q',[2**63])","A('Q',[2**64])","A('Q',[-1])","A('d',['a'])","A('u',[1])","A('u',['ab'])","A('u',[''])","A('i',A('d',[1.5]))","A('d',A('i',[1]))","A('i',range(3))","A('i',b'1234')","A('i',b'123')","A('i',(1,2))","A('i',[1],2)","A('i',x=1)","A('i',[1,2]).append('a')","A('i',[1,2]).itemsize","A('i',[1,2]).typecode","A('i',[1,2]).buffer_info()[1]","A('h',[1,2]).byteswap()","A('i',[1,2,1]).count(1)","A('i',[1,2]).extend([3])","A('i',[1,2]).extend(A('d'))","A('i',[1,2]).extend(5)","A('i',[1]).frombytes(b'123')","A('i').frombytes('a')","A('i').fromlist([1,'a'])","A('i').fromlist((1,))","A('i').fromunicode('a')","A('i',[1,2]).index(3)","A('i',[1,2,3]).index(3)","A('i',[1,2,3]).index(1,1)","A('i',[1,2,3]).index(3,-1)","A('i',[1]).insert('a',1)","A('i').pop()","A('i',[1]).pop(5)","A('i',[1,2]).pop(0)","A('i',[1]).remove(2)","A('i',[1]).tobytes()","A('i',[1,2]).tolist()","A('i').tounicode()","A('u','hé').tounicode()","A('i',[1,2])[5]","A('i',[1,2])[-1]","A('i',[1,2,3])[::-1]","A('i',[1,2,3])['a']","A('i',[1,2,3])[1.5]","A('i',[1])+A('i',[2])","A('i',[1])+A('d',[2])","A('i',[1])+[1]","A('i',[1])*3","3*A('i',[1])","A('i',[1])*-1","A('i',[1])*'a'","A('i',[1])==A('d',[1.0])","A('i',[1])<A('i',[2])","A('i',[1])==[1]","A('i',[1])<[1]","1 in A('i',[1])","'a' in A('i',[1])","hash(A('i'))","len(A('i',[1,2]))","bool(A('i'))","list(A('i',[1,2]))","sorted(array.typecodes)","array.ArrayType","A.__mro__","memoryview(A('i',[1,2])).format","memoryview(A('i',[1,2])).itemsize","memoryview(A('i',[1,2])).tolist()","bytes(A('i',[1,2]))","bytearray(A('h',[1]))","b''.join([A('b',b'x')])","A('i',[1,2]).__reduce_ex__(2)","A('i',[1,2]).__reduce_ex__(4)","A('i').__class_getitem__(int)","repr(A('u'))","str(A('d',[1e100,float('nan')]))","A('i',[3,1,2]).__copy__()","next(iter(A('i',[7])))","type(iter(A('i')))","A('i',[1,2,3]).tofile(5)","A('i').fromfile(5,1)","A('i',[1])*10**12","A('b',[1,2])*2","max(A('i',[4,9]))","sum(A('d',[.5,.25]))","A('i',iter([1,2]))","A('i',{1})","A('i',True)","A('i',[True])","A('L',[5,2**63])","A('q',[-2**63])","A('f',[1e300])","A('Q',[2**64-1])[0]"]: t(s)
a=A('i',range(10))
a[2:4]=A('i',[100]); print(a)
a[::2]=A('i',[0]*len(a[::2])); print(a)
for s in ["a.__setitem__(slice(0,2),[1])","a.__setitem__(slice(None,None,2),A('i',[1]))","a.__setitem__(0,'x')","a.__setitem__(100,1)","a.__setitem__(slice(0,1),A('d'))"]: t(s)
del a[0]; del a[1:3]; del a[::3]; print(a)
a.reverse(); print(a); a+=A('i',[5]); print(a); a*=2; print(a)
t("a.__iadd__([1])"); t("a.__iadd__(A('d'))")
m=memoryview(a); m[0]=77; print(a[0]); t("a.append(1)"); m.release(); a.append(1); print(a)
class S(A): pass
s=S('i',[1]); s.x=5; print(repr(s), s.x, type(s+s), type(s[:]), s==A('i',[1]))
import struct; struct.pack_into('i',a,0,12345); print(a[0])
import io
f=io.BytesIO(); A('h',[1,2]).tofile(f); f.seek(0); b=A('h'); b.fromfile(f,2); print(b)
f.seek(0)
try: b.fromfile(f,3)
except EOFError as e: print(e, b)
