# stopped by: steps
d = dict.fromkeys(range(200000))
for i in range(199999):
    del d[i]
e = dict(d)
while True:
    any(d)
    d == e
    list(d.values())
