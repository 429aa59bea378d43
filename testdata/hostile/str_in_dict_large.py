# stopped by: steps
a, b = "a" * 20_000_000, "a" * 20_000_000
d = {a: 1}
s = {a}
while True:
    d[b]
    b in s
    b in [a]
    [a].index(b)
