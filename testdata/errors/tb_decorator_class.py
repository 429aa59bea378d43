def deco(arg):
    def wrap(f):
        raise TypeError("cannot decorate " + f.__name__)
    return wrap

class C:
    x = 1

    @deco(1)
    @staticmethod
    def method(
        self,
    ):
        pass
