# stopped by: steps
d = dict.fromkeys(range(200000), 1)
for i in range(199999):
    del d[i]
e = {}
while True:
    e.update(d)
    e | d
    {**d}
    d.copy()
