# stopped by: any
import binascii
b = b" \t" * 300000
while True:
    binascii.b2a_qp(b, quotetabs=True)
    binascii.a2b_qp(b)
    binascii.crc_hqx(b, 0)
