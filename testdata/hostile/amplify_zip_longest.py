# stopped by: any
# Tuples.
import itertools
list(itertools.zip_longest(range(10000000), [1]))
