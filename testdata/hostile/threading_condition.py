# stopped by: steps
# Threads that wake each other without an end.
import threading
c = threading.Condition()
def run():
    while True:
        with c:
            c.notify_all()
            c.wait(0.001)
for i in range(10):
    threading.Thread(target=run, daemon=True).start()
run()
