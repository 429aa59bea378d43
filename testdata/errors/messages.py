# How the last line is written for odd exceptions.
import sys
import traceback


class NoStr(Exception):
    def __str__(self):
        raise RuntimeError("str fails")


class Empty(Exception):
    pass


class Outer:
    class Inner(Exception):
        pass


class Multi(Exception):
    def __str__(self):
        return "a\nb"


def local():
    class Local(Exception):
        pass
    return Local("l")


for e in (ValueError(), ValueError(""), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(), Empty(), Outer.Inner("i"), Multi(), local(), NoStr(), OSError(2, "msg", "file"), SystemExit(3), KeyboardInterrupt(), StopIteration(5), AssertionError(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ModuleNotFoundError("No module named 'x'", name="x"), ExceptionGroup("g", [ValueError(1)])):
    print("".join(traceback.format_exception_only(e)), end="")
try:
    raise NoStr
except NoStr:
    traceback.print_exc(file=sys.stdout)
