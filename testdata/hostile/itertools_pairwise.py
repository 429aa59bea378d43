# stopped by: any
# Pairs without end.
import itertools
list(itertools.pairwise(itertools.count()))
