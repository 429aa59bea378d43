class A:
    __slots__ = ("x",)

a = A()
a.x = 1
a.x += 1
a.y += 1
