# stopped by: memory
# Joins an endless iterator.
import itertools
"".join(map(str, itertools.count()))
