class A: __slots__ = ("name",)
A().nmae = 3
