# stopped by: any
import struct
for f in ('999999999x', '9999999999999999999999s', '999999999Q', '999999999999999c'):
    try: struct.pack(f, *([0] if f.endswith('s') else []))
    except (struct.error, TypeError, OverflowError, MemoryError): pass
while True: struct.pack('20000000x')
