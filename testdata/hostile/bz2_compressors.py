# stopped by: any
# The same for bz2.
import bz2
kept = []
while True:
    c = bz2.BZ2Compressor(9)
    c.compress(b"x" * 1000)
    kept.append(c)
