# stopped by: steps
# max over an endless iterator.
import itertools
max(itertools.repeat(1))
