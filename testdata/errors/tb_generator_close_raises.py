def gen():
    try:
        yield 1
    except GeneratorExit:
        raise RuntimeError("while closing")
g = gen()
next(g)
g.close()
