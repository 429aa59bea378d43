# stopped by: any
# Bytes out of an iterator.
import itertools
bytes(itertools.repeat(1))
