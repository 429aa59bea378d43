# stopped by: steps
import threading
def g():
    while True:
        yield
it = g()
def f():
    while True:
        try:
            next(it)
        except ValueError:
            pass
for i in range(5):
    threading.Thread(target=f, daemon=True).start()
f()
