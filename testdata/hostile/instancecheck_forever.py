# stopped by: steps
# An __instancecheck__ that never returns.
class M(type):
    def __instancecheck__(cls, x):
        while True:
            pass
class C(metaclass=M):
    pass
isinstance(1, C)
