# stopped by: any
# A long format.
import struct
while True:
    struct.calcsize("bhilq" * 100000)
