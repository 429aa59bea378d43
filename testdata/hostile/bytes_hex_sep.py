# stopped by: any
# Hex text with separators.
b = bytes(20000000)
while True:
    b.hex(":")
