# KeyboardInterrupt raised by hand.
def f():
    raise KeyboardInterrupt


try:
    f()
except Exception:
    print("never")
