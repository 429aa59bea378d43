# gzip in memory: round trips, members, text, seeking, and data that is spoilt.
import gzip
import inspect
import io
import struct
import zlib

print(gzip.__all__, gzip.BadGzipFile.__mro__)
for n in ("open", "compress", "decompress", "GzipFile"):
    print(n, inspect.signature(getattr(gzip, n)))


def shown(f, *a, **k):
    try:
        print(repr(f(*a, **k))[:70])
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


text = b"".join(b"line %d\n" % i for i in range(3000))
for level in (0, 1, 6, 9):
    packed = gzip.compress(text, level, mtime=1234567)
    print(packed[:10].hex(), packed[-8:].hex(), gzip.decompress(packed) == text)
shown(gzip.decompress, b"")
shown(gzip.decompress, b"x")
shown(gzip.decompress, b"plain text")
shown(gzip.decompress, packed[:7])
for cut in (10, 11, 50, len(packed) - 9, len(packed) - 8, len(packed) - 1):
    shown(gzip.decompress, packed[:cut])
    shown(lambda: gzip.GzipFile(fileobj=io.BytesIO(packed[:cut])).read())
for at in (2, 3, 15, len(packed) - 8, len(packed) - 1):
    bad = bytearray(packed)
    bad[at] ^= 1
    shown(gzip.decompress, bytes(bad)) if at != 15 else None
    shown(lambda: gzip.GzipFile(fileobj=io.BytesIO(bad)).read()) if at != 15 else None
two = gzip.compress(b"one ") + b"\0" * 5 + gzip.compress(b"two") + b"\0\0"
print(gzip.decompress(two), gzip.GzipFile(fileobj=io.BytesIO(two)).read())
shown(gzip.decompress, two + b"junk")
shown(lambda: gzip.GzipFile(fileobj=io.BytesIO(two + b"junk")).read())
shown(gzip.compress, "text")
shown(gzip.compress, b"", 10)

# A header with everything in it.
raw = zlib.compress(b"everything", wbits=-15)
full = struct.pack("<2sBBIBB", b"\x1f\x8b", 8, 31, 99, 0, 3) + b"\x03\0abcname\0comment\0" 
full += struct.pack("<H", zlib.crc32(full) & 0xffff) + raw + struct.pack("<II", zlib.crc32(b"everything"), 10)
f = gzip.GzipFile(fileobj=io.BytesIO(full))
print(f.mtime, f.read(3), f.mtime, f.read(), f.tell(), gzip.decompress(full), zlib.decompress(full, 31))

out = io.BytesIO()
with gzip.GzipFile("dir/some.txt.gz", "wb", 6, out, 5) as f:
    print(f.readable(), f.writable(), f.seekable(), f.closed, f.mode, f.name, f.write(b"abc"), f.tell())
    print(f.seek(10), f.seek(5, 1), f.write(bytearray(b"def")), f.write(memoryview(b"ghi")), f.tell())
    f.flush()
    f.writelines([b"1\n", b"2\n"])
    shown(f.seek, 2)
    shown(f.seek, 2, 2)
    shown(f.read)
    shown(f.read1)
    shown(f.peek, 1)
    shown(f.rewind)
    shown(f.write, "text")
print(f.closed, out.getvalue()[:19], gzip.decompress(out.getvalue()))
shown(f.write, b"x")
shown(f.tell)
f.close()

f = gzip.open(io.BytesIO(packed))
print(type(f), f.readline(), f.read(10), f.tell(), f.peek(1)[:4], f.read1(5), f.seek(0), f.readline(3), f.seek(-8, 2), f.read(), f.seek(100), f.tell(), f.read(6))
f.rewind()
print(f.tell(), sum(1 for line in f), f.read(1), f.readlines())
buf = bytearray(12)
f.seek(3)
print(f.readinto(buf), buf, f.readinto1(buf), buf, f.mode, f.readable(), f.writable())
shown(f.write, b"")
shown(f.seek, 0, 7)
f.close()
shown(f.read)
shown(f.readline)

store = io.BytesIO()
with gzip.open(store, "wt", encoding="utf-8", newline="\r\n") as t:
    print(type(t).__name__, t.write("grüße\nzwei\n"))
print(gzip.decompress(store.getvalue()))
print(gzip.open(io.BytesIO(store.getvalue()), "rt", encoding="utf-8").read().splitlines())
for a in (("f", "rtb"), ("f", "rb", 9, "utf-8"), ("f", "rb", 9, None, "strict"), ("f", "rb", 9, None, None, "\n"), (7,), (io.BytesIO(), "z"), (io.BytesIO(), "Ub")):
    shown(gzip.open, *a)
shown(gzip.GzipFile, fileobj=io.BytesIO(), mode="rt")
shown(gzip.GzipFile, fileobj=io.BytesIO(), mode="q")
big = bytes(range(256)) * 2000
store = io.BytesIO()
with gzip.open(store, "wb", 1) as f:
    for i in range(0, len(big), 7000):
        f.write(big[i:i + 7000])
with gzip.open(io.BytesIO(store.getvalue())) as f:
    parts = iter(lambda: f.read(5000), b"")
    print(b"".join(parts) == big)
