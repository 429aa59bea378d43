# stopped by: memory
l = []
while True:
    d = dict.fromkeys(range(20))
    l += [d.keys(), d.values(), d.items(), iter(d), iter(d.items()), reversed(d)]
