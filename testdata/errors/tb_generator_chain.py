def a():
    yield 1
    raise LookupError("end of a")
def b():
    yield from a()
def c():
    for x in b():
        yield x
list(c())
