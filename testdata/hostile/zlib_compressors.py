# stopped by: any
# The same for zlib.
import zlib
kept = []
while True:
    c = zlib.compressobj(9)
    c.compress(b"x" * 1000)
    kept.append(c)
