# stopped by: any
# Decompressors that are only begun.
import zlib
kept = []
data = zlib.compress(bytes(100_000))
while True:
    d = zlib.decompressobj()
    d.decompress(data, 10)
    kept.append(d)
