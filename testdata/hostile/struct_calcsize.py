# stopped by: refused
# Sizes without end.
import struct
struct.calcsize("9999999999999999999q")
