# A class of one's own, raised in __init__, through a decorator.
import functools


class AppError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code


def deco(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper


class Thing:
    def __init__(self, n):
        self.n = n
        self.check()

    @deco
    def check(self):
        if self.n < 0:
            raise AppError(5, f"negative: {self.n}")


Thing(1)
Thing(
    -1
)
