# stopped by: any
# Chains of chains.
import itertools
x = iter([1])
for i in range(1000000):
    x = itertools.chain(x)
next(x)
