# stopped by: any
# A queue of threads that grows.
import queue
q = queue.Queue()
while True:
    q.put("x" * 100)
