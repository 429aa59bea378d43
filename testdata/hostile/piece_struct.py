# stopped by: any
import struct
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(struct.unpack('3s', (b'abc' + big().encode())[:3])[0])
