# stopped by: memory
import struct
l = []
while True: l.append(struct.Struct('%di' % (len(l) % 5000)))
