# stopped by: any
# The same with bz2.
import bz2
b = bz2.compress(bytes(5_000_000))
while True:
    kept = [bz2.decompress(b * 50)]
