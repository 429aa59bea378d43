import collections.abc, functools, bisect
class S(collections.abc.Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): print('[]', i); return self.v[i]
    def __len__(self): print('len'); return len(self.v)
class L(list):
    def __getitem__(self, i): print('L[]', i); return list.__getitem__(self, i)
    def __len__(self): print('L len'); return list.__len__(self)
    def __iter__(self): print('L iter'); return list.__iter__(self)
class Liar(S):
    def __len__(self): print('lies'); return 2
for s in S(1, 2, 3), S(), L([1, 2, 3]), S(1), Liar(1), Liar(1, 2, 3), [1, 2, 3], (1, 2, 3), range(3):
    for k in range(12):
        print('case', k)
        try:
            match k, s:
                case 0, [_, _, _]: print('wild')
                case 1, [*_]: print('star')
                case 2, [*a]: print('capture', a)
                case 3, [x, *_]: print(x)
                case 4, [*_, x]: print(x)
                case 5, [x, *_, y]: print(x, y)
                case 6, [x, *a]: print(x, a)
                case 7, [_, _, 3]: print('last 3')
                case 8, [1, _, _]: print('first 1')
                case 9, [_, *_, _]: print('two or more')
                case 10, [_, *_]: print('one or more')
                case 11, [1, *_, 4] | [1, *_, 3]: print('or')
                case _: print('none')
        except Exception as e: print(type(e).__name__, e)
@functools.total_ordering
class A:
    def __lt__(self, o): return True
    def __eq__(self, o): return True
print(A.__le__.__doc__ is None, A.__ge__.__name__)
for hi in -1, -2, 0, 1, None, 2:
    for f in bisect.bisect, bisect.bisect_left, bisect.insort:
        a = [0, 10]
        try: print(f(a, 256, 0, hi), a)
        except Exception as e: print(type(e).__name__, e)
for r in bytearray(b'abcac'), bytearray(b'x'):
    for m in 'partition', 'rpartition':
        for v in memoryview(b'a.c.')[::2], memoryview(b'b')[::-1], memoryview(b''), memoryview(bytes(4)).cast('B', [2, 2]):
            try: print(m, getattr(r, m)(v))
            except Exception as e: print(m, type(e).__name__, e)
for f in lambda n: b'a'.decode(n), lambda n: 'a'.encode(n), lambda n: str(b'a', n), lambda n: b'a'.decode('ascii', n), lambda n: b'\xff'.decode('ascii', n), lambda n: bytes('a', n), lambda n: ''.encode(n):
    for n in '\ud800x', 'x\0', '\udcff':
        try: print(f(n))
        except Exception as e: print(type(e).__name__, e)
