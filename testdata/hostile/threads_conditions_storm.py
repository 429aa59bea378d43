# stopped by: steps
import threading
c = threading.Condition()
def f():
    while True:
        with c:
            c.notify_all()
            c.wait(0.0001)
for i in range(20):
    threading.Thread(target=f, daemon=True).start()
f()
