# stopped by: any
import zlib
b = bytes(10 ** 7)
for _ in range(3): b = zlib.compress(b)
d = zlib.decompress(zlib.decompress(zlib.decompress(b)))
while True: d += zlib.decompress(zlib.compress(d))
