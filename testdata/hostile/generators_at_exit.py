# stopped by: nothing
# Generators that do not want to end are left over at the end.
kept = []
def g():
    try:
        yield
    finally:
        while True:
            yield
for i in range(100):
    x = g()
    next(x)
    kept.append(x)
