# stopped by: any
# Permutations of a large range.
import itertools
next(itertools.permutations(range(10**9)))
