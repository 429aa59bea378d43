# Frames of functions, methods, lambdas, comprehensions, classes.
def a(x):
    return b(x) + 1


def b(x):
    y = [c(v) for v in (x,)]
    return y


class C:
    def __init__(self, v):
        self.v = v

    def method(self):
        return self.v.missing

    @property
    def prop(self):
        return self.method()

    @staticmethod
    def static(c):
        return c.prop

    @classmethod
    def cls(cls, c):
        return cls.static(c)


def c(v):
    return (lambda w: C.cls(C(w)))(v)


a("text")
