# stopped by: memory
# Data that decompresses to more than there is memory, told of before it is made.
import zlib

c = zlib.compressobj(9)
z = b"\0" * 1000000
packed = b"".join(c.compress(z) for i in range(100)) + c.flush()
for wbits in (15, 47):
    for f in (zlib.decompress, lambda p, w: zlib.decompressobj(w).decompress(p)):
        try:
            f(packed, wbits)
        except MemoryError:
            pass
        else:
            raise AssertionError("the bomb went off")
kept = []
while True:
    kept.append(zlib.decompressobj().decompress(packed, 1000000))
