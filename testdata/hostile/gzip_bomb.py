# stopped by: memory
# A gzip member that grows to more than there is.
import gzip, zlib
c = zlib.compressobj(9, zlib.DEFLATED, 31)
z = b"\0" * 1000000
packed = b"".join(c.compress(z) for i in range(100)) + c.flush()
kept = []
while True:
    try:
        kept.append(gzip.decompress(packed))
    except MemoryError:
        kept.append(zlib.decompressobj(31).decompress(packed, 5000000))
