# stopped by: any
# Numbers out of bytes.
import struct
struct.unpack("20000000d", bytes(160000000))
