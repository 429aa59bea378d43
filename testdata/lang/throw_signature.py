# generator.throw() with two or three arguments, and exceptions that cannot be made.
import warnings

warnings.simplefilter("always")


def show(message, category, filename, lineno, file=None, line=None):
    print("warned:", category.__name__, message)


warnings.showwarning = show


class Number(Exception):
    def __new__(cls, *args):
        return 5


class Fails(Exception):
    def __init__(self, *args):
        raise KeyError("init")


class Two(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)


def gen():
    try:
        yield 1
    except Exception as e:
        print("  inside:", type(e).__name__, e)
    yield 2


async def agen():
    try:
        yield 1
    except Exception as e:
        print("  inside:", type(e).__name__, e)
    yield 2


try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__

cases = [
    (ValueError,), (ValueError("x"),), (5,), (None,), (int,), (Number,), (Fails,), (Two,),
    (ValueError, "v"), (ValueError, None), (ValueError, None, None), (Two, (1, 2)), (Two, 1),
    (ValueError("x"), "y"), (ValueError("x"), None, tb), (ValueError, "v", tb), (ValueError, "v", 5),
    (5, None, 5), (LookupError, KeyError("z")), (KeyError, LookupError("z")), (Number, 1), (Fails, 1),
]
for case in cases:
    print([x.__name__ if isinstance(x, type) else "tb" if x is tb else x for x in case])
    g = gen()
    next(g)
    try:
        print("  gave", g.throw(*case))
    except BaseException as e:
        print("  out:", type(e).__name__, e)
    g.close()
    a = agen()
    try:
        a.asend(None).send(None)
    except StopIteration:
        pass
    try:
        a.athrow(*case).send(None)
    except BaseException as e:
        print("  athrow:", type(e).__name__, e)
    try:
        a.aclose().send(None)
    except StopIteration:
        pass

warnings.simplefilter("error")
g = gen()
next(g)
try:
    g.throw(ValueError, "v")
except DeprecationWarning as e:
    print("raised", e)
print(g.gi_suspended)
