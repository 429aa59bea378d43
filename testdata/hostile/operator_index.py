# stopped by: any
# Indexes in what never ends.
import operator, itertools
operator.indexOf(itertools.repeat(0), 1)
