# stopped by: steps
d = dict.fromkeys(range(200000))
for i in range(199999, 0, -1):
    del d[i]
while True:
    next(reversed(d))
    next(reversed(d.items()))
