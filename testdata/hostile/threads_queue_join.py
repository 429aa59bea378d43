# stopped by: time
import queue
q = queue.Queue()
q.put(1)
q.join()
