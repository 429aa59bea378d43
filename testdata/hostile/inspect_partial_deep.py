# stopped by: any
# A signature through a hundred thousand partials.
import functools
import inspect
def f(*args, **kwargs):
    pass
g = f
for i in range(100_000):
    g = functools.partialmethod(g, i)
    g = functools.partial(f, g)
inspect.signature(g)
class C:
    def __call__(self):
        pass
for i in range(3000):
    C = type("C", (), {"__call__": C()})
inspect.signature(C())
