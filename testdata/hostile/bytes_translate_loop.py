# stopped by: steps
# Translates bytes, without end.
b = bytes(1_000_000)
t = bytes(256)
while True:
    b.translate(t)
