# stopped by: any
# Numbers of long bytes, without end.
b = b"\xff" * 5_000_000
while True:
    int.from_bytes(b, "big")
