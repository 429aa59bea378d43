# stopped by: any
import threading
l = threading.RLock()
while True:
    l.acquire()
