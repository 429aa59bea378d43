# stopped by: any
# Combinations as long as memory.
import itertools
next(itertools.combinations_with_replacement("ab", 10**9))
