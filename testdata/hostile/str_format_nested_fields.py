# stopped by: any
# Fields within fields, attributes of items of attributes.
class A:
    def __getattr__(self, n):
        return self
    def __getitem__(self, i):
        return self
    def __format__(self, spec):
        return ("{0" + ".a[0]" * 2000 + "}").format(self)
while True:
    try:
        "{0.x[y].z}".format(A())
    except RecursionError:
        pass
