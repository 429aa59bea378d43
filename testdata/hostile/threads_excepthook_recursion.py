# stopped by: any
import threading
def hook(args):
    t = threading.Thread(target=lambda: 1 / 0)
    t.start()
threading.excepthook = hook
while True:
    threading.Thread(target=lambda: 1 / 0).start()
