# stopped by: any
# Merges of what never ends.
import heapq, itertools
heapq.nsmallest(10**9, itertools.count())
