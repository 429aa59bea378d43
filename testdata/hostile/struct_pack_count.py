# stopped by: refused
# A struct with a count of bytes.
import struct
struct.pack("9999999999s", b"")
