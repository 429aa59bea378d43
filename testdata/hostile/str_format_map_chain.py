# stopped by: steps
class A:
    def __getattr__(self, name):
        return self
    def __format__(self, spec):
        return "x"
f = "{0" + ".a" * 100000 + "}"
while True:
    f.format(A())
