# stopped by: steps
# math.fsum of an endless iterator.
import math, itertools
math.fsum(itertools.repeat(0.5))
