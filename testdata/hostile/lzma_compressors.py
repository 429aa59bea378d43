# stopped by: any
# Compressors that are only begun.
import lzma
kept = []
while True:
    c = lzma.LZMACompressor(preset=9)
    c.compress(b"x")
    kept.append(c)
