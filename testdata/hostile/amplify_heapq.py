# stopped by: any
# Largest of very many.
import heapq
heapq.nlargest(10000000, ([i] for i in range(10000000)))
