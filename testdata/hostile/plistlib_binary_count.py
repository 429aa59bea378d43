# stopped by: any
import plistlib, struct
body = b'bplist00' + b'\xaf\x13' + struct.pack('>Q', 1 << 60)
data = body + bytes([8]) + bytes(6) + bytes([1, 1]) + struct.pack('>QQQ', 1, 0, len(body))
while True:
    try: plistlib.loads(data)
    except plistlib.InvalidFileException: pass
