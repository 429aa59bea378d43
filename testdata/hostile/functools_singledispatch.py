# stopped by: any
# Registrations without end.
import functools
@functools.singledispatch
def f(x):
    pass
while True:
    f.register(type("C", (), {}), print)
    f(type("D", (), {})())
