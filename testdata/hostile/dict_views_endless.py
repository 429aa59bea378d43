# stopped by: any
# Keys of a dict and an endless iterable.
import itertools
{}.keys() | itertools.count()
