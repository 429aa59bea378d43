# stopped by: steps
# Encodes and decodes without end.
s = "\u00e4" * 1_000_000
while True:
    s.encode().decode()
