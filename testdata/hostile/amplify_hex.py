# stopped by: any
# Text of bytes.
import binascii
s = b"x" * 1000000
while True:
    s = binascii.hexlify(s)
