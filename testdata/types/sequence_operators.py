"""The + and * of sequences, where the methods of numbers go first, and the arguments random calls got wrong."""

def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S(str):
    def __add__(self, other): print("S+", other); return str.__add__(self, other)
    def __radd__(self, other): print("+S", other); return S(str(other) + str(self))
class T(str): __slots__ = ()
def f():
    s = T()
    s += S(); s += 'abc'
    return s
t(f)
def f():
    s = 'ab'
    s += S('x'); s += 'abc'
    return s
t(f)
def f():
    s = ''
    for i in range(3): s += S('x')
    return s
t(f)
def f():
    s = T('q')
    s = s + S('r')
    return s
t(f)
class A:
    def __imul__(self, o): return NotImplemented
def g(a, b):
    a *= b
    return a
for a in range(10), {}, A(), 1, 1.5, None, 'a', [1], (1,), b'a', bytearray(b'a'):
    for b in '', [], (), b'', bytearray(), 1.5, {}, range(3), None:
        print(repr(a)[:10], repr(b))
        t(lambda: g(a, b))
        t(lambda: a * b)
        t(lambda: b * a)
for a in [(1, 'a'), ('a', 'a'), (1,), (None, 'x'), ('a', 1.5), (1, 2), (b'a', 1), (b'a', 'x')]:
    t(lambda: 'a-b'.split(*a))
    t(lambda: 'a-b'.rsplit(*a))
    t(lambda: b'a-b'.split(*a))
    t(lambda: b'a-b'.rsplit(*a))
    t(lambda: bytearray(b'a-b').rsplit(*a))
import itertools
for a in [(12, -1, 5), (-1, 12), (1, 'a'), ('a', 1), (1, 2, 'a'), (1, 2, 0), (1, -1), (-1,), ('a',), (None, None, None), (None, -1, 1), (2**70,), (1, 2**70), (1, None, 2**70), (2**70, 1), (-1, -1, -1)]:
    t(lambda: list(itertools.islice('abcdefg', *a)))
class L(list):
    def __iter__(self): print("iter"); return list.__iter__(self)
t(lambda: sum(L(), start=b''))
t(lambda: sum(L(), start=''))
t(lambda: sum(L(), start=bytearray()))
t(lambda: sum(1, start=''))
t(lambda: sum(1, b''))

class S(str):
    def __radd__(self, other): print("+S", other); return 'r'
class T(str): pass
print(T('a') + S('b'))
class R(list):
    def __radd__(self, other): print("+R", other); return 'r'
    def __rmul__(self, other): print("*R", other); return 'r'
class Q(list): pass
print(Q([1]) + R([2]), [1] + R([2]), (1,) + R())
class I(int):
    def __rmul__(self, o): print("*I"); return 'i'
print([1] * I(2), (1,) * I(2), 'a' * I(3), b'a' * I(2), bytearray(b'a') * I(2), Q([1]) * I(2))
x = [1]; x *= I(2); print(x)
x = [1]; x += R([1]); print(x)
x = (1,); x *= I(2); print(x)
class U(tuple):
    def __radd__(self, o): return NotImplemented
class V(tuple): pass
print(V((1,)) + U((2,)))

from fractions import Fraction
t(lambda: Fraction(7).__add__(1, 2))
t(lambda: Fraction(7).__radd__(1, 2))
