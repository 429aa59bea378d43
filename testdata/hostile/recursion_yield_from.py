# stopped by: depth
# yield from, without end.
def g():
    yield from g()
list(g())
