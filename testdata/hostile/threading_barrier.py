# stopped by: any
# Threads that wait for each other in vain.
import threading
b = threading.Barrier(1000)
for i in range(50):
    threading.Thread(target=b.wait, daemon=True).start()
b.wait()
