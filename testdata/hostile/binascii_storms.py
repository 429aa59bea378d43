# stopped by: any
import binascii
b = b'=41' * 10 ** 6
while True: binascii.a2b_qp(b); binascii.b2a_hex(b, ':'); binascii.crc32(b); binascii.b2a_uu(b[:45]) * 10 ** 5
