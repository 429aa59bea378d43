# stopped by: any
import functools
@functools.singledispatch
def f(x):
    pass
while True:
    C = type("C", (), {})
    f.register(C, lambda x: x)
    f(C())
