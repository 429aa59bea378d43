# stopped by: any
import heapq
it = iter(range(10 ** 9))
while True:
    it = heapq.merge(it, range(10))
    next(it)
