# stopped by: memory
# A set that takes what never ends.
import itertools
set().symmetric_difference(itertools.count())
