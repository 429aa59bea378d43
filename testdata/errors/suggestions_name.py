# Did you mean: for names.
import sys
import traceback


def last(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception(e)[-1], end="")


counter = 1


class C:
    value = 1

    def method(self):
        return valeu

    def uses_self(self):
        return value

    def __init__(self):
        self.attribute = 1


def local():
    variable = 1
    return varaible


def outer():
    enclosed = 1

    def inner():
        return enclsoed
    return inner()


last(lambda: conter)
last(lambda: pritn)
last(lambda: lne([]))
last(lambda: xyzzy)
last(local)
last(outer)
last(lambda: C().method())
last(lambda: C().uses_self())
last(lambda: C().atribute)
last(lambda: C().valu)
last(lambda: C.vaule)
last(lambda: [].apend(1))
last(lambda: "".uper())
last(lambda: {}.kyes())
last(lambda: sys.argvv)
last(lambda: sys.exti)
last(lambda: (1).reel)
last(lambda: None.x)
last(lambda: asyncio.run)
last(lambda: math.pi)
last(lambda: Ture)
last(lambda: none)
last(lambda: a_very_long_name_that_is_like_nothing)
last(lambda: C().zzz)


def imp():
    from sys import argvv


def imp2():
    from sys import zzzz


last(imp)
last(imp2)
