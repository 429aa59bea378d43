# stopped by: any
# A class that makes subclasses of itself.
class C:
    def __init_subclass__(cls):
        class D(cls):
            pass
class E(C):
    pass
