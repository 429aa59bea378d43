# stopped by: memory
# Bytes of an endless iterator.
import itertools
bytes(itertools.repeat(1))
