# stopped by: any
# Compression in a loop.
import zlib
data = bytes(range(256)) * 10000
while True:
    zlib.compress(data, 9)
