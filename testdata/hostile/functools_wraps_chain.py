# stopped by: any
import functools, inspect
def f():
    pass
while True:
    @functools.wraps(f)
    def g(f=f):
        return f
    f = g
    inspect.signature(f) if False else None
