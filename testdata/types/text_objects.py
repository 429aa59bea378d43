# str, bytes, bytearray: subclasses, operators, iterators, item assignment
# Unicode error attributes
for f in (lambda: b'ab\xffcd'.decode(), lambda: 'aé€b'.encode('ascii'), lambda: bytearray(b'\xff').decode('ascii'), lambda: '\ud800'.encode()):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e.encoding, ascii(e.object), e.start, e.end, e.reason, ascii(e.args), ascii(str(e)))
        print(isinstance(e, ValueError))
class S(str):
    def __str__(self): return 'S!'
    def __format__(self, spec): return 'F' + spec
s = S('abc')
print(s, repr(s), f'{s}', f'{s:x}', '%s' % s, '{}'.format(s), str(s), s + 'x', type(s + 'x'), type(s.upper()), s[1], type(s[:]), type(str.__str__(s)))
print(type(s.strip()), type(s.replace('a', 'b')), type(s * 1), type(S.join(s, ['a'])), s == 'abc', hash(s) == hash('abc'), {s: 1}['abc'])
class B(bytes): pass
b = B(b'abc')
print(b, type(b + b''), type(b[:]), type(b.strip()), b == b'abc', type(B.fromhex('aa')), B.fromhex('aa'))
class BA(bytearray):
    def __init__(self, *a):
        super().__init__(*a)
        self.x = 1
ba = BA(b'abc')
ba += b'd'
print(ba, ba.x, type(ba[:2]), type(ba.copy()), type(BA.fromhex('aabb')), BA.fromhex('aabb'))
class I:
    def __index__(self): return 1
print('abc'[I()], b'abc'[I()], 'abc' * I(), I() * 'abc', 'abcabc'.find('b', I()), bytes(I()), 'a'.ljust(I()))
class Bad:
    def __bytes__(self): return 'x'
try: bytes(Bad())
except TypeError as e: print(e)
class Good:
    def __bytes__(self): return b'good'
print(bytes(Good()), b'%s' % Good())
class R:
    def __radd__(self, o): return ('radd', o)
    def __rmul__(self, o): return ('rmul', o)
    def __rmod__(self, o): return ('rmod', o)
print('a' + R(), 'a' * R(), b'a' + R(), '%s' % (R.__name__,))
print(type('a' % R()) if False else 'x')
x = 'abc'
x += 'd'; x *= 2
print(x)
try:
    x += 1
except TypeError as e: print(e)
try:
    x *= 'a'
except TypeError as e: print(e)
try:
    x -= 'a'
except TypeError as e: print(e)
try: 'a'[0] = 'b'
except TypeError as e: print(e)
try: del 'a'[0]
except TypeError as e: print(e)
try: b'a'[0] = 1
except TypeError as e: print(e)
try: 'abc'.foo
except AttributeError as e: print(e)
try: 'abc'.foo = 1
except AttributeError as e: print(e)
for f in (lambda: 'a' < 1, lambda: 'a' < b'a', lambda: -'a', lambda: 'a' @ 'b', lambda: 'a' - 'b', lambda: 1 + 'a', lambda: [1] + 'a', lambda: 'a' + [1], lambda: b'a' + [1], lambda: 'a' + b'b', lambda: b'a' + 'b', lambda: None + 'a', lambda: 'a' + None, lambda: 5 * 'a' * 0, lambda: 'a' / 2, lambda: 2.5 * 'a', lambda: 'a' ** 2):
    try: print(f())
    except TypeError as e: print(e)
it = iter('aé')
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__())
print(it.__reduce__()[1:], iter('abc').__reduce__()[1:])
it = iter(b'abc'); next(it); print(it.__reduce__()[1:], it.__length_hint__())
it.__setstate__(0); print(list(it))
print(sorted(['b', 'é', 'a', '\ud800', '😀', 'Z'], key=str), ascii(min('é', 'z')), max('abc'))
print('é' in {'é': 1}, {'a', 'é'} == {'é', 'a'})
print(str(), repr(str()), bytes(), bytearray())
m = memoryview(bytearray(b'abcdef'))
with m as mm:
    mm[0] = 65; mm[1:3] = b'xy'; mm[::2] = b'123'
    print(mm.tobytes(), mm.tolist(), mm[0], mm[-1], len(mm))
try: m[0]
except ValueError as e: print(e)
ba = bytearray(b'0123456789')
del ba[::2]; print(ba)
ba[1:3] = b'hello'; print(ba)
ba[:] = [1, 2, 3]; print(ba)
ba[5:] = range(3); print(ba)
ba[1:1] = ba; print(ba)
ba.reverse(); print(ba, ba.pop(), ba.pop(0), ba)
ba.extend(x for x in (1, 2)); ba.append(255); ba.insert(-1, 7); ba.insert(100, 8); print(ba)
ba.clear(); print(ba, bool(ba))
print(bytearray(b'abc') == b'abc', b'abc' == bytearray(b'abc'), bytearray(b'a') < b'b', bytearray(b'x') + b'y', b'x' + bytearray(b'y'))
print(b'abc'.__contains__(b'b'), 98 in b'abc', list(b'ab'), tuple(reversed(b'ab')), b'ab' * 2, 2 * b'ab', b'abc'[::-1])
print(b'%d' % 5, b'a'.__mod__(()), 'abc'.__len__(), 'abc'.__getitem__(0), 'abc'.__contains__('b'), 'a'.__add__('b'), 'a'.__mul__(3), 'a'.__rmul__(3), 'a'.__eq__('a'), 'a'.__lt__('b'), 'a'.__hash__() == hash('a'), 'a'.__format__('>3'), 'a'.__repr__(), 'a'.__str__(), list('ab'.__iter__()), 'ab'.__sizeof__() > 0, 'a'.__getnewargs__())
try: 'a'.__add__(1)
except TypeError as e: print(e)
print('a'.__eq__(1), 'a'.__lt__(1))
