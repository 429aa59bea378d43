# stopped by: memory
# A set of an endless iterator.
import itertools
set(itertools.count())
