# stopped by: any
# Bytes of an endless iterator.
import itertools
bytes(itertools.repeat(1))
