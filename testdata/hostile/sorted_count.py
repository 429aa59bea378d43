# stopped by: memory
# Sorts an endless iterator.
import itertools
sorted(itertools.count())
