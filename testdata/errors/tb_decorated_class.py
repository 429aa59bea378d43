def reg(cls):
    raise TypeError(cls.__name__)
@reg
class A:
    """doc"""
    x = 1
