# stopped by: steps
# all over a product of 10 ** 20 tuples.
import itertools
all(itertools.product(range(10), repeat=20))
