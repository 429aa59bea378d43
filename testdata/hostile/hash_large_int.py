# stopped by: steps
x = 1 << 100_000_000
while True:
    hash(x)
