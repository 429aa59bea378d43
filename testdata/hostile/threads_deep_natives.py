# stopped by: any
import threading
e = threading.Event()
class R:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        if self.n:
            return repr([R(self.n - 1)])
        e.wait()
        return "x"
while True:
    threading.Thread(target=repr, args=(R(300),), daemon=True).start()
