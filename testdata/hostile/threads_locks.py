# stopped by: any
# Locks without end.
import threading
kept = []
while True:
    kept.append((threading.Lock(), threading.RLock(), threading.Event(), threading.Condition(), threading.Semaphore()))
