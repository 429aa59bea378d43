# stopped by: any
# Thread locals without end.
import threading
kept = []
while True:
    l = threading.local()
    l.x = 1
    kept.append(l)
