from functools import singledispatch
@singledispatch
def f(x): raise NotImplementedError(type(x).__name__)
f(5)
