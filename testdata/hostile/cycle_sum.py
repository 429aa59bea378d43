# stopped by: steps
# sum over an endless iterator.
import itertools
sum(itertools.cycle([1]))
