# stopped by: any
# A little that unpacks to very much.
import lzma
b = lzma.compress(bytes(10_000_000))
while True:
    kept = [lzma.decompress(b * 20)]
