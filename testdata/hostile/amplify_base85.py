# stopped by: any
# Text of bytes.
import base64
s = b"x" * 10000
while True:
    s = base64.a85encode(base64.b85encode(s))
