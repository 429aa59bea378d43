# stopped by: memory
# Sleeping generators, kept.
def g():
    x = [0] * 100
    yield x
l = []
while True:
    it = g()
    next(it)
    l.append(it)
