# stopped by: refused
# A struct of very many bytes.
import struct
struct.pack("1000000000000x")
