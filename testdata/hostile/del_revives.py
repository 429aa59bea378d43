# stopped by: any
# Objects that come back when they are given up.
kept = []
class A:
    def __del__(self):
        kept.append(A())
        kept.append(self)
while True:
    A()
    kept[:] = kept[-10:] + [A() for _ in range(100)]
