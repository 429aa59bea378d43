# stopped by: any
# Merging what never ends.
import heapq, itertools
list(heapq.merge(itertools.count(), itertools.count(1), itertools.repeat(5)))
