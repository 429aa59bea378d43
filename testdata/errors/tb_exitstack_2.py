from contextlib import ExitStack
with ExitStack() as s:
    s.callback(lambda: 1/0)
    s.callback(lambda: [][1])
    raise KeyError("body")
