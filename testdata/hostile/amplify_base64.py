# stopped by: any
# Text of bytes.
import base64
s = b"x" * 1000000
while True:
    s = base64.b64encode(s)
