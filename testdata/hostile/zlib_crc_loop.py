# stopped by: any
# Checksums of much.
import zlib
data = bytes(10000000)
while True:
    zlib.crc32(data), zlib.adler32(data)
