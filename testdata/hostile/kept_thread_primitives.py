# stopped by: memory
import threading, queue
l = []
while True: l += [threading.Lock(), threading.RLock(), threading.Event(), threading.Condition(), queue.Queue(), queue.SimpleQueue(), threading.Semaphore()]
