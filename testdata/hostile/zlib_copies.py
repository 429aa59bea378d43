# stopped by: any
# Copies of decompressors are kept.
import zlib
kept = []
d = zlib.decompressobj()
d.decompress(zlib.compress(bytes(1000))[:10])
c = zlib.compressobj(9)
while True:
    kept.append(d.copy())
    kept.append(c.copy())
