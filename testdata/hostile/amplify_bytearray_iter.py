# stopped by: any
# Bytes into a bytearray.
import itertools
bytearray().extend(itertools.repeat(1))
