m = memoryview(bytes(range(24))).cast('B', [4, 3, 2])
import itertools
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in [slice(None), slice(None,None,-1), slice(1,3), slice(0,0), slice(None,None,2), slice(3,2), slice(2,3), slice(10,0,-3)]:
    v = m[s]
    print(s, v.shape, v.strides, v.contiguous, v.c_contiguous, v.f_contiguous, v.nbytes, v.tobytes(), v.tobytes('F'), v.tolist(), v.hex(), len(v), hash(v) == hash(v.tobytes()), v == m, v[::-1] == m, v.ndim)
    show(lambda: v[1,2,1]); show(lambda: v[0,0,0]); show(lambda: v[-1,-1,-1])
    show(lambda: v.cast('b').tolist()); show(lambda: bytes(v)); show(lambda: v[0]); show(lambda: v[1:, :]); show(lambda: v.cast('B', [2,2])); show(lambda: list(v)); show(lambda: v.toreadonly().tolist())
b = bytearray(12)
w = memoryview(b).cast('H', [3, 2])
x = w[::-2]
x[0, 1] = 7; x[1, 0] = 256
print(b, x.tolist(), x.readonly, x.format)
show(lambda: x.__setitem__(slice(None), b'1')); show(lambda: x.__setitem__(0, 1))
show(lambda: memoryview(b).__setitem__(slice(None), w))
show(lambda: memoryview(bytes(4)).cast('B', [2,2])[:0].tolist())
show(lambda: memoryview(bytes(4)).cast('B', [2,2])[:0].cast('B'))
show(lambda: memoryview(b'')[:].contiguous)
show(lambda: memoryview(b'abc')[::2][:0].contiguous)
show(lambda: memoryview(b'abcdef')[::2][:1].contiguous)
show(lambda: hash('')); show(lambda: hash(b'')); show(lambda: hash(memoryview(b''))); print({'': 1}[''], {b'': 2}[b''], '' in {''}, {'a':1, '':2}.get(''))
show(lambda: m[()]); show(lambda: m[1,]); show(lambda: m[1,2,3,4]); show(lambda: m[1:2,1:2,1:2]); show(lambda: m[1, 1:2])
for shape in ([1,4],[4,1],[1,1,4],[2,1,2],[1,4,1]):
    v = memoryview(bytes(4)).cast('B', shape)
    for w in v, v[::-1], v[:1]: print(shape, w.shape, w.strides, w.c_contiguous, w.f_contiguous, w.contiguous)
