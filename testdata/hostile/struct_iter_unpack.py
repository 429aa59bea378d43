# stopped by: any
# Endless unpacking.
import struct
b = bytes(1000000)
while True:
    for x in struct.iter_unpack("b", b):
        pass
