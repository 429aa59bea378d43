# stopped by: steps
# Ints chosen to collide in a dict's table.
d = {}
i = 1
while True:
    d[i << 40] = i
    i += 1
    if i > 100_000:
        d.clear()
        i = 1
