# stopped by: steps
b = b"\xff" * 5_000_000
while True:
    int.from_bytes(b).to_bytes(5_000_000, "little")
