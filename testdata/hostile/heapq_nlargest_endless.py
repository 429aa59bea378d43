# stopped by: any
import heapq, itertools
heapq.nlargest(10 ** 9, itertools.count())
