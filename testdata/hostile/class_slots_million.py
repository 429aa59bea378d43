# stopped by: any
# Very many slots.
class C:
    __slots__ = ["a%d" % i for i in range(10**6)]
l = [C() for i in range(100)]
