# stopped by: any
import plistlib, struct
# an array that holds itself, many times over
n = 200
body = b'bplist00' + b'\xaf\x10' + bytes([n]) + bytes(n)
table = len(body)
data = body + bytes([8]) + bytes(6) + bytes([1, 1]) + struct.pack('>QQQ', 1, 0, table)
x = plistlib.loads(data)
while True: repr(x) + plistlib.dumps([1] * 100000).decode()
