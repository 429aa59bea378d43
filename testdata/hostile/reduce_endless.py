# stopped by: steps
# functools.reduce over an endless iterator.
import functools, itertools
functools.reduce(lambda a, b: 0, itertools.count())
