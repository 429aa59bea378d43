for base in list, bytearray:
    class A(base):
        def __mul__(self, o): return 'mul'
        def __add__(self, o): return 'add'
    class B(base):
        def __mul__(self, o): return NotImplemented
        def __add__(self, o): return NotImplemented
    class R(base):
        def __rmul__(self, o): return NotImplemented
        def __radd__(self, o): return NotImplemented
    class C(base): pass
    class I(base):
        def __imul__(self, o): return NotImplemented
        def __iadd__(self, o): return NotImplemented
    class IB(B):
        def __imul__(self, o): return NotImplemented
        def __iadd__(self, o): return NotImplemented
    class O:
        def __rmul__(self, o): return 'O.rmul'
        def __radd__(self, o): return 'O.radd'
    for c in base, A, B, R, C, I, IB:
        for o in 2, {}, 1.5, [1], b'a', O(), C(), B(), R(), (), None, 'a', True:
            for op in '*=', '+=', '*', '+':
                x = c(b'a')
                try:
                    if op == '*=': x *= o
                    elif op == '+=': x += o
                    elif op == '*': x = x * o
                    else: x = x + o
                    r = repr(x)
                except Exception as e: r = f'{type(e).__name__}: {e}'
                print(base.__name__, c.__name__, op, type(o).__name__, r)
for f in '__iadd__', '__imul__':
    for o in 2, {}, O(), I(2), (), 1.5:
        try: print(getattr([1], f)(o))
        except Exception as e: print(type(e).__name__, e)
class FI(int):
    def __index__(self): return 3
class FF(float): pass
for o in FI(2), FF(2.0):
    for op in '+=', '*=':
        x = [1]
        try:
            if op == '+=': x += o
            else: x *= o
            print(x)
        except Exception as e: print(type(e).__name__, e)
from collections import deque, UserList
from array import array
class DQ(deque):
    def __mul__(self, o): return 'dq mul'
    def __radd__(self, o): return 'dq radd'
class AR(array):
    def __mul__(self, o): return 'ar mul'
    def __rmul__(self, o): return 'ar rmul'
    def __add__(self, o): return 'ar add'
for x0 in lambda: [1], lambda: deque([1]), lambda: DQ([1]), lambda: AR('i', [1]), lambda: array('i', [1]), lambda: UserList([1]), lambda: C(b'a'):
    for o in 2, {}, O(), deque([2]), DQ([2]), AR('i', [3]), array('i', [5]), UserList([4]), 'ab':
        for op in '+=', '*=':
            x = x0()
            try:
                if op == '+=': x += o
                else: x *= o
                print(type(o), op, x)
            except Exception as e: print(type(x), type(o), op, type(e).__name__, e)
