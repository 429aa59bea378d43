# stopped by: steps
d = dict.fromkeys(range(200000), 1)
for i in range(199999):
    del d[i]
while True:
    d.keys() & ()
    d.values() == d.values()
    1 in d.values()
    d.items() <= d.items()
