# stopped by: any
# Counts of what never ends.
import operator, itertools
operator.countOf(itertools.repeat(0), 1)
