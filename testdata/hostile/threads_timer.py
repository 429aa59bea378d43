# stopped by: any
# Timers without end.
import threading
while True:
    threading.Timer(1000, print).start()
