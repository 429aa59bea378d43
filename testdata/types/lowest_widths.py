def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class X:
    def __init__(self, n): self.n = n
    def __index__(self): print('index', self.n); return self.n
for a in [(1,), (1,2,3,4), (1,2,3,4,5)]:
    for k in [{}, {'strict':1}, {'object': 1}]:
        for c in (str, bytes, bytearray, memoryview, complex, int, float):
            t(lambda: c(*a, **k))
for s in 'ab', b'ab', bytearray(b'ab'):
    for w in -2**63, -2**63+1, -5:
        for m in 'center', 'ljust', 'rjust', 'zfill', 'expandtabs':
            t(lambda: getattr(s, m)(w))
b = bytearray(b'hello')
def put(s, v):
    b[s] = v
    return b
for s in slice(X(-1), -10**25, 5), slice(X(2**70), None), slice(None, -100, X(-1)), slice(X(1), X(2), X(1)):
    for v in b, b'', [1], bytearray(b'x'), (), memoryview(b'ab'), 'a', 5, X(3):
        t(lambda: put(s, v))
r = range(10)
for s in slice(1, None, X(2**70)), slice(2**63 - 1, X(-1), X(2**70)), slice(X(-2**63), X(2**70), X(1)), slice(1.0, X(1), X(0)), slice(1.0, X(1), X(2)):
    t(lambda: r[s])
class Q:
    def __iter__(self): print('iter'); return self
    def __next__(self): print('next'); raise ValueError(1)
for f in bytes, bytearray, lambda q: put(slice(0, 1), q), bytearray().extend, b''.join, int.from_bytes:
    t(lambda: f(Q()))
import datetime
for o in datetime.time(1), datetime.datetime(2000, 1, 1):
    for s in 'hours\0', '\0', 'hour', '':
        t(lambda: o.isoformat(timespec=s))
