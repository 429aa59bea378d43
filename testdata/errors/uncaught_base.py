# A BaseException of one's own.
class Stop(BaseException):
    pass


def f():
    raise Stop("base")


f()
