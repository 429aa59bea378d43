# stopped by: any
# Lists that add up.
import functools
functools.reduce(lambda a, b: a + [b], range(10000000))
