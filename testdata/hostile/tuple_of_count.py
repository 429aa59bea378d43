# stopped by: memory
# A tuple of an endless iterator.
import itertools
tuple(itertools.count())
