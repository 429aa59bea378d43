# stopped by: steps
# Threads that spin and catch everything.
import threading
def spin():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
for _ in range(5):
    threading.Thread(target=spin).start()
spin()
