# stopped by: any
# Threads that wait.
import threading
e = threading.Event()
kept = []
while True:
    t = threading.Thread(target=e.wait, daemon=True)
    t.start()
    kept.append(t)
