# stopped by: any
# Maps of maps.
m = iter([1])
for i in range(300000):
    m = map(int, m)
next(m)
