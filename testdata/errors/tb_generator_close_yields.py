def gen():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
g = gen()
next(g)
try:
    g.close()
except RuntimeError as e:
    import traceback
    traceback.print_exception(e)
raise SystemExit(4)
