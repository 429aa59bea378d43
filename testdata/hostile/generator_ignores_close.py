# stopped by: any
# Generators that yield when they are closed, again and again.
def g():
    while True:
        try:
            yield
        except BaseException:
            pass
while True:
    it = g()
    next(it)
    try:
        it.close()
    except RuntimeError:
        pass
