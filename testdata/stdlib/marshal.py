# Values through marshal and back; bytes that CPython wrote; broken data.
import io
import marshal

values = [None, True, False, ..., StopIteration, 0, -1, 2**31 - 1, -2**31, 2**31, -2**31 - 1, 2**63, -2**64, 10**50, -10**50, 7**3000,
          0.0, -0.0, 1.5, float("inf"), float("-inf"), 1e-320, 1 + 2j, complex(0.0, -0.0), "", "a", "ä", "\ud800", "x" * 300, "ü" * 300, b"", b"\x00\xff",
          (), (1, "a"), tuple(range(300)), [], [1, [2, [3]]], {}, {"a": 1, 2: (3,), None: [4]}, set(), {1, 2, 3}, frozenset("abc")]
for v in values:
    for version in range(5):
        data = marshal.dumps(v, version)
        back = marshal.loads(data)
        if type(back) is not type(v) or back != v or repr(back) != repr(v) and type(v) not in (set, frozenset):
            print("differs", v, version, back)
nan = marshal.loads(marshal.dumps(float("nan")))
print(nan != nan, marshal.version)
for v, version in [(None, 4), (True, 4), (..., 4), (2**40, 2), (-5, 2), (1.5, 0), (0.1, 1), (1.5, 2), (2j, 1), (2j, 2), ("abc", 2), ("ä", 2), (b"ab", 2), ((1, 2), 2), ([None], 2), ({"a": None}, 2), ({7}, 2)]:
    print(v, version, marshal.dumps(v, version))

# What CPython wrote, with references and without.
for data in [b"\xe9\x05\x00\x00\x00", b"[\x02\x00\x00\x00\xe9\x01\x00\x00\x00\xe9\x02\x00\x00\x00", b"\xa9\x02\xda\x01ar\x01\x00\x00\x00",
             b"\xdb\x01\x00\x00\x00\xf5\x02\x00\x00\x00\xc3\xa4", b"\xfb\x01\x00\x00\x00r\x00\x00\x00\x00"[:0] + b"i\x07\x00\x00\x00trailing",
             b"\xfbi\x01\x00\x00\x00N0", b"f\x031.5", b"x\x010\x012", b"l\x02\x00\x00\x00\x01\x00\x01\x00", b"I\x01\x00\x00\x00\x00\x00\x00\x80", b"t\x01\x00\x00\x00q"]:
    print(data, marshal.loads(data))
inf = marshal.loads(b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00")
print(inf[0] is inf)
shared = [1]
a, b = marshal.loads(marshal.dumps([shared, shared]))
print(a is b, *(x is y for x, y in [marshal.loads(marshal.dumps([shared, shared], 2))]))
loop = []
loop.append(loop)
back = marshal.loads(marshal.dumps(loop))
print(back[0] is back)

for data in [b"", b"i\x01", b"q", b"(\x01\x00\x00\x00", b"(\xff\xff\xff\xff", b"[\xff\xff\xff\xff", b"s\xff\xff\xff\xff", b"u\xff\xff\xff\xff", b"<\xff\xff\xff\xff", b"0", b")\x010", b"[\x01\x00\x00\x000", b"<\x01\x00\x00\x000",
             b"r\x05\x00\x00\x00", b"l\x01\x00\x00\x00\x00\x00", b"l\x01\x00\x00\x00\xff\xff", b"u\x01\x00\x00\x00\xff", b"f\x01x", b"{[\x00\x00\x00\x00N0", b"s\x05\x00\x00\x00ab", b"z\x05ab", b"g\x00"]:
    try:
        print(data, marshal.loads(data))
    except Exception as e:
        print(data, type(e).__name__, e)
class Int(int): pass
for v in [object(), Int(3), int, [object()], print, {1: object()}, iter(())]:
    try:
        print(marshal.dumps(v))
    except Exception as e:
        print(type(e).__name__, e)
deep = []
for _ in range(3000):
    deep = [deep]
try:
    marshal.dumps(deep)
except ValueError as e:
    print(e)
for bad in (lambda: marshal.loads("text"), lambda: marshal.loads(5), lambda: marshal.dump(1, 5), lambda: marshal.load(5), lambda: marshal.dumps(), lambda: marshal.loads(b"N", 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
print(marshal.loads(bytearray(b"N")), marshal.loads(memoryview(b"T")), marshal.dumps(bytearray(b"ab"), 2), marshal.dumps(memoryview(b"cd"), 2))
f = io.BytesIO()
for v in [1, "two", [3.0]]:
    marshal.dump(v, f)
f.write(b"rest")
f.seek(0)
print([marshal.load(f) for _ in range(3)], f.read())
try:
    marshal.load(f)
except EOFError as e:
    print(e)
