class Base:
    def __init_subclass__(cls, *, flag):
        cls.flag = flag

class Child(Base, flga=True):
    pass
