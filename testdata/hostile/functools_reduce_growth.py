# stopped by: any
# reduce that builds a list.
import functools, itertools
functools.reduce(lambda a, b: a + [b] * 1000, itertools.count(), [])
