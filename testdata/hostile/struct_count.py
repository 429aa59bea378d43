# stopped by: any
# Formats that ask for a gigabyte, and a million values.
import struct
for f in ("1000000000s", "99999999999999999999s", "1000000000x"):
    try:
        struct.pack(f, *[b""] * ("s" in f))
    except (struct.error, MemoryError, OverflowError):
        pass
data = bytes(10_000_000)
while True:
    struct.unpack("10000000B", data)
