# stopped by: any
# math.prod of an endless iterator.
import math, itertools
math.prod(itertools.repeat(3))
