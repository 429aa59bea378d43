# stopped by: any
# Inspects without end.
import inspect
def f(a, b=1, *c, d, **e):
    pass
while True:
    inspect.signature(f)
