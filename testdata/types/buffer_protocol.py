# The buffer protocol of Python classes, and views of arrays.
from array import array
import io
def t(f,*a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
class B:
    def __init__(self, data): self.data = data
    def __buffer__(self, flags): print('buffer'); return memoryview(self.data)
    def __release_buffer__(self, view): print('release', view.tobytes()); view.release()
b = B(bytearray(b'hello'))
with memoryview(b) as m:
    print(m.tobytes(), m.readonly, len(m), m[0])
    m[0] = 74
print(b.data)
m = memoryview(b); m.release(); m.release()
t(bytes, b); t(bytearray, b); t(bytearray(b'x').extend, b); t(str, b, 'utf-8'); t(b'hello'.find, b); t(b'Jello'.startswith, b); t(int, b); t(b'%b'.__mod__, b); t(b'x'.replace, b'x', b); t(bytes.fromhex, b)
class N:
    def __buffer__(self, flags): return 42
t(memoryview, N()); t(bytes, N())
class E:
    def __buffer__(self, flags): raise ZeroDivisionError('no')
t(memoryview, E()); t(bytes, E()); t(b''.join, [E()])
class P:
    def __buffer__(self, flags): return memoryview(b'plain')
m = memoryview(P()); print(m.tobytes(), m.readonly); m.release()
t(memoryview, 3); t(memoryview, object())
m = bytearray(b'xy').__buffer__(0); print(m.tobytes(), m.readonly)
t(b'x'.__buffer__, 1); m = b'x'.__buffer__(0); print(m.readonly)
t(memoryview(b'x').__buffer__, 1); print(memoryview(b'abc').__buffer__(0).tobytes())
from collections.abc import Buffer
print([isinstance(x, Buffer) for x in (b'', bytearray(), memoryview(b''), array('i'), B(b''), '', 3, N())])
