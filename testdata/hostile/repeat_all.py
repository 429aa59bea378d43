# stopped by: steps
# all over an endless iterator of true things.
import itertools
all(itertools.repeat(1))
