# stopped by: any
# Products without end.
import math, itertools
math.sumprod(itertools.repeat(1), itertools.repeat(1))
