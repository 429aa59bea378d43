# stopped by: any
# An array of an iterator.
import array, itertools
array.array("d", itertools.repeat(1.0))
