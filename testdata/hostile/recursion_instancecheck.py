# stopped by: depth
# An __instancecheck__ that checks.
class M(type):
    def __instancecheck__(cls, x):
        return isinstance(x, cls)
class C(metaclass=M):
    pass
isinstance(1, C)
