# stopped by: any
# Merges.
import heapq
list(heapq.merge(*[[i] for i in range(1000000)]))
