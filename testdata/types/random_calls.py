"""Calls with arguments that random programs got wrong."""


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: min('ab', key=len, default=1, sep=2))
t(lambda: max(1, 2, key=len, default=1, sep=2))
t(lambda: max(key=len, default=1, sep=2))
t(lambda: max(1, sep=2))
t(lambda: max([1], sep=2, x=3))
def f(a, s, b):
    m = memoryview(a)
    m[s] = b
    return a
src = memoryview(b'abcdefgh')
t(lambda: f(bytearray(b'12345678'), slice(None, 4), src[::2]))
t(lambda: f(bytearray(b'12345678'), slice(None, None, 2), src[::-2]))
t(lambda: f(bytearray(b'12345678'), slice(None, None, -1), src))
t(lambda: f(bytearray(b'12345678'), slice(None, 3), src[::2]))
t(lambda: f(bytearray(b'12345678'), slice(None), src.cast('h')[::2]))
b = bytearray(b'12345678')
t(lambda: f(b, slice(None), memoryview(b)[::-1]))
t(lambda: f(bytearray(b'12345678'), slice(None), 5))
t(lambda: f(bytearray(b'12345678'), slice(None), 'abc'))
t(lambda: f(bytearray(b'12345678'), slice('a'), src[::2]))
t(lambda: int(bytearray(b'aX'), base=0))
t(lambda: int(bytearray(b'aX')))
t(lambda: int(memoryview(b'aX')))
t(lambda: int(memoryview(b'12')))
t(lambda: int(b'aX' * 200, 7))
class B(bytes): pass
t(lambda: int(B(b'aX'), base=0))
class BA(bytearray): pass
t(lambda: int(BA(b'aX'), base=0))
class S(str):
    def __repr__(self): return 'S'
t(lambda: int(S('aX'), base=0))
t(lambda: int(S('aX')))

t(lambda: {1}.intersection([1, {}]))
t(lambda: {1}.intersection([{}, 1]))
t(lambda: {1, 2}.intersection([1, {}]))
t(lambda: {1, 2}.intersection([1, 1, {}]))
t(lambda: set().intersection([{}]))
t(lambda: set().issubset([{}]))
t(lambda: set().intersection([3, {}]))
t(lambda: {1}.issubset([1, {}]))
t(lambda: {1}.issubset(iter([1, {}])))
def g():
    for i in range(4):
        print('g', i); yield i
t(lambda: {1}.issubset(g()))
t(lambda: {1, 2}.intersection(g()))
t(lambda: {0}.isdisjoint(g()))
t(lambda: set().issubset(g()))
t(lambda: {9}.issubset(g()))
def f(s): s.intersection_update(g()); return s
t(lambda: f({1, 2}))
t(lambda: {0: 1}.keys() & g())
t(lambda: {0: 1}.keys().isdisjoint(g()))
t(lambda: bytes(5).center(9, None))
t(lambda: bytearray(5).ljust(9, 5))
t(lambda: bytes(5).ljust(9, 'a'))
def h(x): b = bytearray(b'x'); b.extend(x); return b
t(lambda: h(''))
t(lambda: h('a'))
t(lambda: h(5))
t(lambda: h(iter('')))
t(lambda: h(['a']))
def m(x): b = memoryview(bytearray(8)); b[:] = x; return b.tobytes()
t(lambda: m(memoryview(bytes(8)).cast('B', [2, 2, 2])))
t(lambda: m(memoryview(bytes(8)).cast('B', [8, 1])))
t(lambda: m(memoryview(bytes(8)).cast('b')))
t(lambda: m(memoryview(bytes(8)).cast('d')))
