# stopped by: steps
x, y = 1 << 60_000_000, 1 << 60_000_000
d = {x: 1}
while True:
    d[y]
    y in {x}
    (x,) == (y,)
