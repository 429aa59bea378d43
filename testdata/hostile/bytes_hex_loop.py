# stopped by: steps
# Turns bytes into hex, without end.
b = bytes(1_000_000)
while True:
    bytes.fromhex(b.hex())
