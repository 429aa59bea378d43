# stopped by: steps
from itertools import compress, repeat, count
next(compress(count(), repeat(0)))
