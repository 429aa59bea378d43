# stopped by: any
import struct
i = 0
while True:
    i += 1
    struct.calcsize('%dx' % i + 'i' * 1000)
