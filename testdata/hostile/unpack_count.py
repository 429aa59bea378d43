# stopped by: memory
# Unpacks an endless iterator.
import itertools
a, *b = itertools.count()
