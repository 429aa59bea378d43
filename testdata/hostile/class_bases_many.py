# stopped by: any
# A class of very many bases.
bases = tuple(type("B%d" % i, (), {}) for i in range(20000))
type("T", bases, {})
raise MemoryError
