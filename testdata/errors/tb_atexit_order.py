import atexit
def a(): raise ValueError("a")
def b(): raise KeyError("b")
atexit.register(a)
atexit.register(b)
atexit.register(print, "first")
raise RuntimeError("main")
