# stopped by: any
# Threads whose failure starts threads.
import threading
def hook(args):
    threading.Thread(target=boom, daemon=True).start()
def boom():
    raise ValueError
threading.excepthook = hook
while True:
    try:
        t = threading.Thread(target=boom, daemon=True)
        t.start()
        t.join()
    except RuntimeError:
        pass
