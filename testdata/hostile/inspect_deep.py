# stopped by: any
# Wrappers of wrappers.
import inspect
def f():
    pass
for i in range(300000):
    def g():
        pass
    g.__wrapped__ = f
    f = g
inspect.signature(f)
