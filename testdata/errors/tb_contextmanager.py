from contextlib import contextmanager
@contextmanager
def cm():
    print("in")
    try:
        yield 1
    except KeyError:
        raise RuntimeError("translated")
with cm() as x:
    {}["k"]
