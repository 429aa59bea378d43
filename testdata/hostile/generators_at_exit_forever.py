# stopped by: nothing
# Generators whose end never ends are left over at the end.
kept = []
def g():
    try:
        yield
    finally:
        while True:
            pass
for i in range(100):
    x = g()
    next(x)
    kept.append(x)
