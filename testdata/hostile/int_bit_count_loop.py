# stopped by: any
# Counts the bits of a huge number, without end.
n = (1 << 50_000_000) - 1
while True:
    n.bit_count()
