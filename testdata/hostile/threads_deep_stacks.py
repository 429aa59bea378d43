# stopped by: any
# Each thread waits at the end of a deep recursion: stacks are memory.
import threading
e = threading.Event()
def f(n):
    if n:
        return [f(n - 1)]
    e.wait()
while True:
    threading.Thread(target=f, args=(900,), daemon=True).start()
