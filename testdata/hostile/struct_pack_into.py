# stopped by: steps
# Large structures written and read without an end.
import struct
s = struct.Struct("100000d")
b = bytearray(s.size)
while True:
    s.pack_into(b, 0, *s.unpack_from(b))
