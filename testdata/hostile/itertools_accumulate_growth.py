# stopped by: any
# Sums that grow.
import itertools
list(itertools.accumulate(itertools.repeat("x" * 1000)))
