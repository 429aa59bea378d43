# stopped by: time
import threading
while True:
    threading.Event().wait(1e6)
