class A:
    def __init_subclass__(cls, *, need):
        pass
class B(A): pass
