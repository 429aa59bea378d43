def inner():
    try:
        yield 1
    finally:
        raise KeyError("from finally")

def outer():
    try:
        yield from inner()
    except KeyError as e:
        raise LookupError("outer saw it") from e

g = outer()
next(g)
g.throw(ValueError("thrown"))
