# stopped by: any
# A reduction that doubles its text.
from functools import reduce
import itertools
reduce(lambda a, b: a + a, itertools.repeat("x" * 100))
