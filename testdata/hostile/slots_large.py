# stopped by: memory
# A class with very many slots.
class C:
    __slots__ = ["a%d" % i for i in range(50_000)]
l = []
while True:
    l.append(C())
