# stopped by: any
# A simple queue that grows.
import queue
q = queue.SimpleQueue()
while True:
    q.put("x" * 100)
