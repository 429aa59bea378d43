# stopped by: any
# A condition that all wait for, and wake each other.
import threading
c = threading.Condition()
def spin():
    while True:
        with c:
            c.notify_all()
            c.wait(0.0001)
for i in range(20):
    threading.Thread(target=spin, daemon=True).start()
spin()
