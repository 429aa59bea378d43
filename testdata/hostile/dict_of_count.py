# stopped by: memory
# A dict of an endless iterator.
import itertools
dict(zip(itertools.count(), itertools.repeat(1)))
