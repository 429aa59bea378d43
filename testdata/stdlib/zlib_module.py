# What there is in zlib, round trips and errors. What compression makes is not shown: its bytes are
# an implementation's own affair.
import inspect
import zlib

print([(n, getattr(zlib, n)) for n in sorted(dir(zlib)) if n.isupper() or n.startswith("Z_")])
for n in ("adler32", "compress", "compressobj", "crc32", "decompress", "decompressobj"):
    print(n, inspect.signature(getattr(zlib, n)), type(getattr(zlib, n)).__name__)
print(zlib.error, zlib.error.__mro__)
print(type(zlib.compressobj()), type(zlib.decompressobj()), zlib._ZlibDecompressor)
for o in (zlib.compressobj(), zlib.decompressobj(), zlib._ZlibDecompressor()):
    for n in dir(o):
        v = getattr(o, n)
        if not n.startswith("__") or "copy" in n:
            print(n, inspect.signature(v) if callable(v) else v, getattr(type(o), n))


def shown(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r)[:60])
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


for f in (zlib.crc32, zlib.adler32):
    print([f(b), f(memoryview(b)[::1], 7), f(bytearray(b), 1 << 40), f(b, -1), f(b, 2**32 - 1)] if (b := b"hello world" * 999) else 0)
    print(f(b""), f(b[5:], f(b[:5])) == f(b), f(b"", -3), f(b"x", 1 << 70 | 5), f(b"x", -(1 << 70) + 5))
    shown(f, "text")
    shown(f, b"a", "q")
    shown(f)
    shown(f, b"a", value=1)

texts = [b"", b"a", b"hello" * 10, bytes(range(256)) * 300, b"".join(b"%d " % (i * 7919 % 10007) for i in range(9000))]
for text in texts:
    for level in range(-1, 10):
        for wbits in (15, 9, 12, 8, -15, -9, 31, 25):
            if level > 1 and wbits != 15 and len(text) > 1000:
                continue
            packed = zlib.compress(text, level, wbits)
            assert zlib.decompress(packed, wbits if wbits != 8 else 9) == text, (level, wbits)
            assert wbits < 0 or zlib.decompress(packed, 47) == text
print([zlib.compress(t, l)[:2].hex() for t in texts[:2] for l in range(-1, 10)])
print([zlib.compress(b"abc", wbits=w)[:10].hex() for w in (25, 31)], [zlib.compress(b"a", wbits=w)[:2].hex() for w in (8, 9, 12, 15)])
print(len(zlib.compress(texts[2] * 1000)) < 1000, len(zlib.compress(texts[4])) < len(texts[4]) * 3 // 5)

for mode in (zlib.Z_NO_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_BLOCK):
    for wbits in (15, -15, 31):
        c, d = zlib.compressobj(wbits=wbits), zlib.decompressobj(wbits)
        out = b""
        for i in range(0, 5000, 1250):
            piece = c.compress(texts[4][i:i + 1250]) + c.flush(mode)
            out += d.decompress(piece)
            if mode in (2, 3):
                assert out == texts[4][:i + 1250]
        k = c.copy()
        one, two = c.compress(b"one") + c.flush(), k.compress(b"two") + k.flush()
        e = d.copy()
        print(mode, wbits, (out + d.decompress(one))[-8:], (out + e.decompress(two))[-8:], d.eof, e.eof)
for strategy in range(5):
    c = zlib.compressobj(9, zlib.DEFLATED, 15, 9, strategy)
    print(zlib.decompress(c.compress(texts[2]) + c.flush()))
for zdict in (b"hello", b"", bytearray(b"lo hel"), b"hello" * 20000):
    for wbits in (15, -15):
        c = zlib.compressobj(wbits=wbits, zdict=zdict)
        packed = c.compress(b"hello hello") + c.flush()
        print(zlib.decompressobj(wbits, zdict=zdict).decompress(packed))
        if wbits > 0:
            shown(zlib.decompress, packed)
            shown(zlib.decompressobj(zdict=b"wrong").decompress, packed)

d = zlib.compress(b"hello" * 10)
for w in (7, -7, 48, 100, 17, 23, -16, -1, 1, 2**31, "x", 1.5, None):
    shown(zlib.decompress, d, w)
    shown(zlib.compress, b"a", wbits=w)
    shown(lambda: zlib.decompressobj(w) and None)
    shown(lambda: zlib.compressobj(wbits=w) and None)
for k in ({"level": 10}, {"level": -2}, {"method": 3}, {"memLevel": 0}, {"memLevel": 10}, {"strategy": 5}, {"zdict": "x"}, {"zdict": b"x", "wbits": 31}, {"mode": 1}):
    shown(lambda: zlib.compressobj(**k) and None)
shown(zlib.compress, b"abc", 10)
shown(zlib.compress, "abc")
shown(zlib.compress)
shown(zlib.decompress, "abc")
shown(zlib.decompress, d, bufsize=0)
shown(zlib.decompress, d, bufsize=-1)
shown(zlib.decompress, d + b"x")
shown(zlib.decompressobj().decompress, d, -1)
shown(zlib.decompressobj().decompress, d, max_length=3)
shown(zlib.decompressobj().decompress, "s")
shown(zlib.decompressobj().flush, 0)
shown(zlib.decompressobj().flush, -1)
shown(zlib.decompressobj().flush)
shown(zlib.decompressobj, zdict="x")
c = zlib.compressobj()
shown(c.flush, 0)
shown(c.flush, 9)
shown(c.compress, "x")
c.flush()
shown(c.compress, b"a")
shown(c.flush)
shown(c.copy)
shown(type(c))
shown(type(zlib.decompressobj()))
try:
    class Mine(type(c)):
        pass
except TypeError as e:
    print(e)
