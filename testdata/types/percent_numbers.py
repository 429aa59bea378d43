class A(complex):
    def __int__(self): print("int"); return []
    def __index__(self): print("index"); return []
class B:
    def __int__(self): print("int"); return 7
class C:
    def __index__(self): print("index"); return 7
class D:
    def __int__(self): print("int"); raise ValueError('x')
class E(int):
    def __int__(self): print('int'); return 3
    def __index__(self): print('index'); return 4
class F(float):
    def __int__(self): print('int'); return 3
class G:
    def __int__(self): print('int'); raise TypeError('own')
    def __index__(self): print('index'); raise TypeError('own')
class H:
    def __trunc__(self): print('trunc'); return 3
    def __float__(self): print('float'); return 3.5
class K(E):
    def __index__(self): print('index'); return 10**20
class L:
    def __int__(self): print('int'); return True
    def __index__(self): print('index'); return True
import warnings; warnings.simplefilter('ignore')
for x in A(), B(), C(), D(), E(5), F(2.5), G(), H(), K(), L(), 1j, 'a', None, 1.5, float('nan'), float('inf'):
    for f in 'd', 'i', 'u', 'x', 'o', 'X', 'c', 'f', 'e', 's':
        for t in '%' + f, b'%' + f.encode():
            try: print(type(x).__name__, t, t % x if f != 's' or not type(x).__repr__ is object.__repr__ else 0)
            except Exception as e: print(type(x).__name__, t, type(e).__name__, e)
