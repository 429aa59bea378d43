# stopped by: any
# Tuples out of bytes.
import struct
list(struct.iter_unpack("b", bytes(20000000)))
