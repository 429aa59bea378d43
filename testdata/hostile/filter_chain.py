# stopped by: any
# Filters of filters.
m = iter([1])
for i in range(300000):
    m = filter(None, m)
next(m)
