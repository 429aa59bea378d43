# stopped by: steps
x, y = (1 << 60_000_000) + 1, (1 << 60_000_000) + 1
while True:
    x == y
    x < y
    x >= y
