# stopped by: any
# Many endless iterables to be merged, all of which are kept.
import heapq
import itertools
list(heapq.merge(*[itertools.count(i) for i in range(1000)], key=lambda x: -x))
