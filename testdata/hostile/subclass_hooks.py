# stopped by: any
class M(type):
    def __subclasscheck__(cls, c): return issubclass(c, M2)
    def __instancecheck__(cls, c): return isinstance(c, M1)
class M1(metaclass=M): pass
class M2(metaclass=M): pass
isinstance(1, M1)
