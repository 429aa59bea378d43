# stopped by: any
C = object
for i in range(100000):
    C = type("C", (C,), {"f": lambda self: super(type(self), self)})
