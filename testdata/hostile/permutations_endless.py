# stopped by: memory
# Permutations of an endless iterator.
import itertools
itertools.permutations(itertools.count())
