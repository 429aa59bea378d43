# stopped by: any
# Combinations of very many.
import itertools
list(itertools.combinations_with_replacement(range(1000000), 5))
