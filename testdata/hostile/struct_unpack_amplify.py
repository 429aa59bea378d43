# stopped by: any
# Data that becomes many objects.
import struct
b = bytes(4000000)
kept = []
while True:
    kept.append(struct.unpack("4000000b", b))
