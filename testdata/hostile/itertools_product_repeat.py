# stopped by: any
# A product of very many.
import itertools
itertools.product([1, 2], repeat=10**12)
