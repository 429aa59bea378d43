# stopped by: any
# Slices of slices.
import itertools
m = iter([1])
for i in range(300000):
    m = itertools.islice(m, 5)
next(m)
