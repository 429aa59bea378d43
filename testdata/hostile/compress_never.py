# stopped by: steps
# compress with selectors that are never true.
import itertools
next(itertools.compress(itertools.count(), itertools.repeat(0)))
