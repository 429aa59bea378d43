# stopped by: memory
# A list of an endless iterator.
import itertools
list(itertools.count())
