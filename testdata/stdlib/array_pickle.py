# Arrays: pickles of other machines, iterators, NaN, characters that are none.
import warnings
warnings.simplefilter('ignore')
import array
from array import _array_reconstructor as R
def t(f,*a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
for a in [("", "b", 0, b""),(str, "b", 0, b""),(array.array, "b", '', b""),(array.array, "b", 0, ""),(array.array, "?", 0, b""),(array.array, "b", -1, b""),(array.array, "b", 22, b""),(array.array, "d", 16, b"a"),(array.array, "d", 17, b"a"),(array.array, "H", 3, b"a"),(array.array, "H", 3, b"ab"),(array.array, "f", 16, b"a"*8),(array.array, "bb", 16, b"a"*8),(array.array, "w", 20, b"a"*3),(array.array, "w", 19, b"\0a\0b"),(array.array, "w", 19, b"\0a\0"),(array.array, "b", 2, b"\xff\x00"),(array.array, 3, 2, b"\xff\x00"),(array.array, "u", 21, b"a\0\0\0"),(array.array, "u", 18, b"a\0\0\0"),(array.array,'i',6,b'\xff'*4),(array.array,'q',12,b'\xff'*8),(array.array,'d',16,b'\0'*8),(array.array,'d',0,b'\0'*8),(array.array,'w',0,b'ab'),(array.array,'B',4,b'ab'),(array.array,'H',5,b'abc'),(array.array,'H',1,b'abc')]:
    t(R,*a)
a=array.array('w',b'\xff\xff\xff\xff')
t(a.tounicode); t(str,a); t(a.tolist); t(list,a)
a=array.array("w","a\ud800b"); t(a.__getitem__,1); a[0]="\udfff"; t(a.tolist); t(a.index,"\ud800"); t(R,array.array,"B",12,b"a"*8); t(R,array.array,"B",11,b"a"*8);t(R,array.array,"B",10,b"a"*8);t(R,array.array,"H",0,b"a"*8)
n=float('nan'); a=array.array('d',[n]); print(a==a,a!=a,n in a,a.count(n),a<a,a<=a)
t(a.index,n); t(a.remove,n)
a=array.array('i',[1,2]); t(a.clear); print(a)
t(a.clear,1)
a=array.array('i',[1,2]); m=memoryview(a); t(a.clear)
it=iter(array.array('i',[1,2])); print(it.__reduce__()[1:], next(it), it.__reduce__()[1:]); t(it.__setstate__,-5); print(it.__reduce__()[1:]); t(it.__setstate__,50);print(it.__reduce__()[1:]); t(it.__setstate__,'x'); list(it); print(it.__reduce__()[1:])

import copy; print(list(copy.copy(iter(array.array('i',[1,2])))))
t(array.array('i').__reduce_ex__,2)
import collections.abc
print(issubclass(array.array, collections.abc.MutableSequence))
from array import _array_reconstructor as R
def t(*a):
    try: print(repr(R(array.array,*a)))
    except Exception as e: print(type(e).__name__, e)
for c in 'uwbd':
    for f in (18,19,20,21):
        for d in (b"a\0\0\0",b"\0\0\0a", b"a\0", b'a'*4,b'abc'): t(c,f,d)
for c in 'uw':
    a=array.array(c,'a\ud800b')
    try: print(a.tounicode().encode('utf-8','surrogatepass'))
    except Exception as e: print(type(e).__name__,e)
    a=array.array(c,b'\xff'*4)
    try: print(a[0])
    except Exception as e: print(type(e).__name__,e)
import pickle
for p in range(6):
    a = array.array('h', [1, -2, 3]); it = iter(a); next(it)
    it2, a2 = pickle.loads(pickle.dumps((it, a), p))
    a2.append(7)
    print(p, list(it2), a2)
