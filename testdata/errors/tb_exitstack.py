from contextlib import ExitStack
def boom(n): raise ValueError(n)
with ExitStack() as s:
    s.callback(boom, 1)
    s.callback(boom, 2)
    raise KeyError("body")
