# stopped by: any
# A megabyte of nothing, compressed again and again, and taken apart at once.
import zlib
data = zlib.compress(bytes(50_000_000), 9)
while True:
    zlib.decompress(data * 1)
    d = zlib.decompressobj()
    kept = [d.decompress(data) for _ in range(3)]
