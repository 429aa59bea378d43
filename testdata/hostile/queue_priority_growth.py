# stopped by: any
# A priority queue that grows.
import queue
q = queue.PriorityQueue()
i = 0
while True:
    q.put((-i, "x" * 100))
    i += 1
