# stopped by: any
g = iter(int, 1)
while True:
    g = (x for x in g)
    next(g)
