# stopped by: any
# Classes with very many bases.
bases = tuple(type("B%d" % i, (), {}) for i in range(500))
while True:
    type("C", bases, {})
