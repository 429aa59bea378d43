"""pickle: bytes, protocols, hooks, errors."""
import pickle
import copyreg
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__module__}.{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


class BIO:
    def __init__(self, data=b''):
        self.data = data
        self.pos = 0

    def write(self, b):
        self.data += bytes(b)

    def read(self, n=-1):
        end = len(self.data) if n < 0 else self.pos + n
        out = self.data[self.pos:end]
        self.pos += len(out)
        return out

    def readline(self):
        end = self.data.find(b'\n', self.pos) + 1 or len(self.data)
        return self.read(end - self.pos)

    def seek(self, pos):
        self.pos = pos

    def tell(self):
        return len(self.data)

    def getvalue(self):
        return self.data


class P:
    def __init__(self, x, y=2):
        self.x = x
        self.y = y

    def __eq__(self, o):
        return type(o) is type(self) and self.__dict__ == o.__dict__

    def __repr__(self):
        return f'{type(self).__name__}({self.__dict__})'

    class Inner:
        def __eq__(self, o):
            return type(o) is type(self)

        def __repr__(self):
            return 'Inner()'


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self, a):
        self.a = a

    def __repr__(self):
        return f'Slots({self.a})'


class L(list):
    pass


class D(dict):
    pass


class S(str):
    pass


class Exc(Exception):
    pass


class Getstate:
    def __init__(self):
        self.v = 5

    def __getstate__(self):
        return (self.v, 'state')

    def __setstate__(self, s):
        self.v = s

    def __repr__(self):
        return f'Getstate({self.v})'


class NewArgs:
    def __new__(cls, a, *, k=0):
        self = super().__new__(cls)
        self.a, self.k = a, k
        return self

    def __getnewargs_ex__(self):
        return (self.a,), {'k': self.k}

    def __repr__(self):
        return f'NewArgs({self.a}, {self.k})'


class NewArgs1(int):
    def __new__(cls, v):
        return super().__new__(cls, v)

    def __getnewargs__(self):
        return (int(self) + 1,)


class Red:
    def __reduce__(self):
        return (P, (1,), {'extra': 3})

    def __repr__(self):
        return 'Red()'


NT = namedtuple('NT', 'a b')


def func():
    pass


l = L([1, 2])
l.attr = 'z'
plain = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -128, 2**31 - 1, -2**31, 2**31, -2**31 - 1, 2**63, -2**63, 10**30, -10**30, 2**2040,
         0.0, 1.5, -0.1, 1e300, float('inf'), '', 'a', 'héllo', '€uro', '\U0001f600', 'new\nline\\back\x00\x1a\r', 'x' * 300,
         b'', b'abc', b'\x00\xff' * 200, bytearray(b'xy'), bytearray(), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], list(range(5)),
         {}, {'a': 1}, {'a': 1, 'b': [2]}, set(), {7}, frozenset(), frozenset([3]), 1 + 2j, range(5), slice(1, 2), ..., NotImplemented, int, len, print,
         ValueError, P, P.Inner, func, type(None), type(...), str.join]
for p in range(6):
    print('protocol', p)
    for x in plain:
        d = pickle.dumps(x, p)
        y = pickle.loads(d)
        ok = y == x and type(y) is type(x)
        print(d if len(d) < 120 else (len(d), d[:40], d[-8:]), '' if ok else ('BAD', y))

objects = [P(1), P([1, 2], {'k': P('in')}), Slots([3]), l, D(a=1), S('text'), Exc('m', 1), ValueError(3), Getstate(), NewArgs(1, k=2), NewArgs1(5), Red(), NT(1, 'two'),
           OrderedDict(a=1, b=2), defaultdict(list, a=[1]), deque([1, 2], 5), Counter('aab'), P.Inner(), KeyError('k')]
for p in range(6):
    print('protocol', p)
    for x in objects:
        if p < 2 and isinstance(x, Slots):
            attempt(pickle.dumps, x, p)
            continue
        d = pickle.dumps(x, p)
        y = pickle.loads(d)
        print(d, y, getattr(y, '__dict__', None))

# shared and recursive
a = [1]
for p in (0, 2, 4):
    r = [a, a, (a,)]
    r.append(r)
    d = pickle.dumps(r, p)
    y = pickle.loads(d)
    print(d, y[0] is y[1] is y[2][0], y[3] is y)
    t = ([],)
    t[0].append(t)
    d = pickle.dumps(t, p)
    y = pickle.loads(d)
    print(d, y[0][0] is y)
    t = ([], 1, 2, 3)
    t[0].append(t)
    d = pickle.dumps(t, p)
    print(d, pickle.loads(d)[0][0][3])
    o = P(1)
    o.me = o
    y = pickle.loads(pickle.dumps(o, p))
    print(y.me is y)
    m = {}
    m['m'] = m
    print(pickle.dumps(m, p), pickle.loads(pickle.dumps(m, p))['m']['m'].keys())

# batches and frames
for n in (999, 1000, 1001, 2000, 2001):
    for p in (1, 4):
        print(n, p, len(pickle.dumps(list(range(n)), p)), len(pickle.dumps(dict.fromkeys(range(n)), p)), len(pickle.dumps(set(range(n)), p)), len(pickle.dumps(L(range(n)), p)), len(pickle.dumps(D.fromkeys(range(n)), p)))
import_hash = lambda b: sum(i * c for i, c in enumerate(b, 1)) % 1000003
for x in (['x' * 70000, 'y', b'z' * 70000, bytearray(70000), 'é' * 40000], ['ab%d' % i for i in range(20000)], list(range(40000)), 'q' * 65536, 'q' * 65535, [b'w' * 1000 + bytes([i]) for i in range(200)]):
    for p in (2, 4, 5):
        d = pickle.dumps(x, p)
        print(len(d), import_hash(d), pickle.loads(d) == x)

# files
f = BIO()
pickle.dump([1, 'a'], f)
pickle.dump({'b': 2}, f, 0)
pickle.dump('end', f, protocol=5)
f.seek(0)
print(pickle.load(f), pickle.load(f), pickle.load(f), f.read())
attempt(pickle.load, f)
f = BIO()
pk = pickle.Pickler(f, 2)
pk.dump(a)
pk.dump(a)
n = f.tell()
pk.clear_memo()
pk.dump(a)
print(f.getvalue(), n)
f.seek(0)
up = pickle.Unpickler(f)
x, y = up.load(), up.load()
print(x is y, up.load())


class PP(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, P):
            return ('P', obj.x)
        return None


class PU(pickle.Unpickler):
    def persistent_load(self, pid):
        return P('loaded', pid)

    def find_class(self, module, name):
        print('find', module, name)
        if name == 'OrderedDict':
            raise pickle.UnpicklingError(f'forbidden {name}')
        return super().find_class(module, name)


for p in (0, 1, 2, 4):
    f = BIO()
    PP(f, p).dump([P(1), 'x', NT(1, 2)])
    print(f.getvalue())
    f.seek(0)
    print(PU(f).load())
    f.seek(0)
    attempt(pickle.load, f)
attempt(PU(BIO(pickle.dumps(OrderedDict()))).load)


class PR(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, type) and obj is P:
            return (eval, ('P',))
        return NotImplemented


f = BIO()
PR(f).dump([P, 1])
print(f.getvalue(), pickle.loads(f.getvalue()))


class PD(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table.copy()
    dispatch_table[P] = lambda o: (P, (o.x * 100,))


f = BIO()
PD(f).dump(P(3))
print(pickle.loads(f.getvalue()))
copyreg.add_extension('__main__', 'P', 0x22)
print(pickle.dumps(P, 2), pickle.loads(pickle.dumps(P, 2)) is P)
copyreg.remove_extension('__main__', 'P', 0x22)
attempt(pickle.loads, b'\x80\x02\x82\x22.')

# errors
lam = lambda: 0


def outer():
    class Local:
        pass
    return Local


for bad in (outer(), outer()(), (i for i in [1]), outer().__init__):
    try:
        pickle.dumps(bad)
    except Exception as e:
        print(type(e), str(e).split(' at 0x')[0])
try:
    pickle.dumps(lam)
except Exception as e:
    print(type(e), str(e).split(' at 0x')[0])
import sys
attempt(pickle.dumps, sys)
attempt(pickle.dumps, [1], 6)
attempt(pickle.dumps, [1], -1)
attempt(pickle.dumps, memoryview(b'x'))


class Other:
    pass


Saved = Other
class Other:
    pass


attempt(pickle.dumps, Saved)
Saved.__module__ = 'nomodule'
attempt(pickle.dumps, Saved)
for rv in (3, (1,), (1, 2), (P, 3), (P, (1,), None, 5), (P, (1,), None, None, 5), (P, (), 1, 2, 3, 4, 5)):
    class R:
        def __reduce_ex__(self, p):
            return rv
    attempt(pickle.dumps, R())
for bad in (b'', b'(', b'K', b'.', b'0', b'K\x01', b'K\x01K', b'X\x05\x00\x00\x00ab', b'\x80\x09.', b'\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00.', b'(K\x01.', b't.', b'h\x05.', b'g9\n.',
            b'z.', b'\xff.', b"'.", b'cnomodule\nX\n.', b'K\x01R.', b'K\x01K\x02R.', b'K\x01)R.', b'Ix\n.', b'Lx\n.', b'Fx\n.', b"S'abc\n.", b'V\\u00e9\n.', b'(K\x01d.', b'}(K\x01u.',
            b'K\x01)\x81.', b'cbuiltins\nint\nK\x01\x81.', b'Pid\n.', b'K\x01Q.', b'\x8c\x01a\x8c\x01b\x93.', b'K\x01K\x02\x93.', b'\x97.', b'p-1\n.', b'K\x01p-1\n.', b'garbage', b'\x82\x00.', b'N\x94h\x00.', b'(K\x010.', b'NK\x01b.', b'N}b.'):
    attempt(pickle.loads, bad)
attempt(pickle.loads, 'text')
attempt(pickle.loads, None)
attempt(pickle.load, 3)
attempt(pickle.Pickler, 3)
print(pickle.loads(b"(S'abc'\nU\x03\xe9xyT\x01\x00\x00\x00qt.", encoding='latin1'), pickle.loads(b"U\x03\xe9xy.", encoding='bytes'))
attempt(pickle.loads, b'U\x03\xe9xy.')
print(pickle.loads(b'(dp0\nI1\nI01\nsI00\nL5L\ns.'), pickle.loads(b'(lp0\nI1\naI2\na.'), pickle.loads(b'(I1\nI2\nl.'))
print(pickle.loads(b'c__builtin__\nxrange\n(I0\nI3\ntR.'), pickle.loads(b'cexceptions\nStandardError\n.'), pickle.loads(b'ccopy_reg\n_reconstructor\n(c__main__\nP\nc__builtin__\nobject\nNtR.'))
print(pickle.loads(b'(i__main__\nP.Inner\n.') if False else '', pickle.loads(b'(c__main__\nP\nK\x05o.'))
deep = []
for i in range(100000):
    deep = [deep]
try:
    pickle.dumps(deep)
except RecursionError as e:
    print(type(e))
# out of band
bufs = []
d = pickle.dumps([pickle.PickleBuffer(b'abc'), pickle.PickleBuffer(bytearray(b'xyz'))], 5, buffer_callback=bufs.append)
print(d, [b.raw().tobytes() for b in bufs])
out = pickle.loads(d, buffers=bufs)
print([x.raw().tobytes() for x in out])
print(pickle.dumps([pickle.PickleBuffer(b'abc'), pickle.PickleBuffer(bytearray(b'xyz'))], 5))
attempt(pickle.loads, d)
attempt(pickle.loads, d, buffers=[b'1'])
attempt(pickle.dumps, pickle.PickleBuffer(b'a'), 4)
attempt(pickle.dumps, 1, 4, buffer_callback=print)
print(issubclass(pickle.PicklingError, pickle.PickleError), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.PicklingError)
print(sorted(pickle.__all__))
it = iter([1, 2, 3])
next(it)
print(list(pickle.loads(pickle.dumps(it))), list(pickle.loads(pickle.dumps(iter({1: 2}.items())))), pickle.loads(pickle.dumps(P(3).__eq__))(P(3)))
import dataclasses, enum


@dataclasses.dataclass(frozen=True, slots=True)
class DC:
    a: int
    b: list = dataclasses.field(default_factory=list)


class Col(enum.Enum):
    R = 1


class Fl(enum.IntFlag):
    A = 1
    B = 2


for p in (0, 2, 4):
    print(pickle.dumps(Col.R, p), pickle.loads(pickle.dumps([Col.R, Fl.A | Fl.B], p)))
print(pickle.loads(pickle.dumps(DC(1, [2]))), pickle.dumps(DC(1)))
