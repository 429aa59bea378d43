# stopped by: any
import base64
b = b'x' * 10 ** 6
while True: b = base64.b85encode(base64.a85encode(base64.b32encode(b)))
