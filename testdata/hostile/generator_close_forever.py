# stopped by: steps
# A generator that runs on when it is closed.
def g():
    while True:
        try:
            yield
        finally:
            while True:
                pass
it = g()
next(it)
it.close()
