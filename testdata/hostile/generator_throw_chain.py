# stopped by: any
def g():
    while True:
        try:
            yield
        except ValueError as e:
            pass
it = g()
next(it)
e = ValueError()
while True:
    e2 = ValueError()
    e2.__context__ = e
    e = e2
    it.throw(e)
