# stopped by: steps
r = range(-10 ** 40, 10 ** 40, 3)
while True:
    r[10 ** 20]
    10 ** 39 in r
    r.index(-10 ** 40 + 3)
    r.count(5)
    r[::-7]
    r == range(-10 ** 40, 10 ** 40, 3)
    hash(r)
