# stopped by: memory
# All combinations, in a list.
import itertools
list(itertools.combinations(range(100), 5))
