# Views of arrays compared and assigned, hashes of released views.
from array import array
def t(f,*a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
a=array('i',[1,2,3]); m=memoryview(a)
print(m==a, a==m, m==array('i',[1,2,3]), m==array('l',[1,2,3]), m==array('d',[1,2,3]), m==b'', m==memoryview(b'\1\2\3'), m[1:]==array('i',[2,3]), m!=a, m==bytearray(b'\1\2\3'))
print(memoryview(b'abc')==array('B',b'abc'), memoryview(b'abc')==array('b',b'abc'), memoryview(b'abc')[::-1]==b'cba')
m[:]=array('i',[4,5,6]); print(a); t(m.__setitem__,slice(0,2),array('i',[7,8])); t(m.__setitem__,slice(0,2),array('l',[7,8])); t(m.__setitem__,slice(0,2),array('i',[7])); t(m.__setitem__,slice(0,2),b'ab'); print(a)
m=memoryview(bytearray(b'abc')); h=hash(memoryview(b'abc')); print(h==hash(b'abc')); t(hash,m)
m=memoryview(b'abc'); m.release(); t(hash,m); m=memoryview(b'abc'); hash(m); m.release(); t(lambda:hash(m)==hash(b'abc'))
