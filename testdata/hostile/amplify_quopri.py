# stopped by: any
# Text of bytes.
import quopri
s = b"=" * 1000000
while True:
    s = quopri.encodestring(s)
