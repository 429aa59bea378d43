# stopped by: any
# Products that are kept.
import itertools
list(itertools.product(range(1000), repeat=3))
