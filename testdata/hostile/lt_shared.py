# stopped by: any
# Order of a small and long structure.
x, y = (), ()
for i in range(100):
    x, y = (x, x), (y, y)
x < y
