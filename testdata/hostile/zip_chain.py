# stopped by: any
# Zips of zips.
m = iter([1])
for i in range(300000):
    m = zip(m)
next(m)
