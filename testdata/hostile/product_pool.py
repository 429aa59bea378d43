# stopped by: any
# The pools are copied before the first tuple.
import itertools
while True:
    next(itertools.product(range(3_000_000), repeat=100))
