# raise in all its forms; __cause__, __context__, __suppress_context__.


def describe(e):
    print(f"{type(e).__name__}: {e} | cause {e.__cause__!r} | context {e.__context__!r} | suppress {e.__suppress_context__}")


def attempt(f):
    try:
        f()
    except BaseException as e:
        describe(e)
    else:
        print("no error")


def r_class():
    raise ValueError


def r_instance():
    raise ValueError("v", 1)


def r_from_instance():
    raise ValueError("v") from KeyError("k")


def r_from_class():
    raise ValueError from KeyError


def r_from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def r_from_caught():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e


def r_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v")


def r_context_finally():
    try:
        1 / 0
    finally:
        raise ValueError("v")


def r_reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def r_reraise_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e


def r_nothing():
    raise


def r_int():
    raise 1


def r_none():
    raise None


def r_str():
    raise "text"


def r_type():
    raise int


def r_from_int():
    raise ValueError from 1


def r_from_bad_class():
    raise ValueError from int


def r_constructor_fails():
    class E(Exception):
        def __init__(self, a):
            pass
    raise E


def r_constructor_other():
    class E(Exception):
        def __new__(cls, *args):
            return 1
    raise E


def r_inner_call():
    def inner():
        raise KeyError("inner")
    try:
        raise ValueError("outer")
    except ValueError:
        inner()


def r_reraise_in_call():
    def inner():
        raise
    try:
        raise ValueError("outer")
    except ValueError:
        inner()


def r_self_context():
    e = ValueError("self")
    try:
        raise e
    except ValueError:
        raise e


def r_cycle():
    a = ValueError("a")
    b = KeyError("b")
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        raise a


def r_handled_then_raise():
    try:
        raise KeyError("k")
    except KeyError:
        pass
    raise ValueError("v")


def r_in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        raise ValueError("else")


def r_after_inner():
    try:
        raise KeyError("k")
    except KeyError:
        try:
            raise IndexError("i")
        except IndexError:
            pass
        raise ValueError("v")


def r_three():
    try:
        try:
            raise KeyError("1")
        except KeyError:
            raise IndexError("2")
    except IndexError:
        raise ValueError("3")


for f in [v for k, v in list(globals().items()) if k.startswith("r_")]:
    print(f.__name__, end=": ")
    attempt(f)

# a chain as a whole
try:
    r_three()
except ValueError as e:
    n = e
    while n:
        print(repr(n), end=" ")
        n = n.__context__
    print()

# setting by hand
e = ValueError("x")
e.__cause__ = KeyError("c")
describe(e)
e.__suppress_context__ = False
describe(e)
e.__context__ = IndexError("i")
describe(e)
e.__cause__ = None
describe(e)
for attr in ("__cause__", "__context__", "__traceback__"):
    try:
        setattr(e, attr, 1)
    except TypeError as err:
        print(err)
print(e.with_traceback(None) is e)

# context in generators and with
def gen():
    try:
        yield 1
    except KeyError:
        raise ValueError("from gen")


g = gen()
next(g)
try:
    g.throw(KeyError("thrown"))
except ValueError as e:
    describe(e)


class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("exit")


try:
    with CM():
        raise KeyError("body")
except RuntimeError as e:
    describe(e)
try:
    with CM():
        pass
except RuntimeError as e:
    describe(e)


# attributes of exceptions
for e in (ValueError(), ValueError("a"), ValueError("a", 2), KeyError("k"), KeyError("a", "b"), KeyError(), StopIteration(5), StopIteration(),
          SystemExit(3), SystemExit(), OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError("one"),
          NameError("n", name="x"), AttributeError("a", name="n", obj=1), ImportError("i", name="m", path="p"),
          UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "\xff", 0, 1, "bad"), AssertionError(), AssertionError([1]), Exception("{}", 1), MemoryError(), RecursionError("r")):
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit("m").code, SystemExit(1, 2).code)
e = OSError(2, "No such file", "name.txt")
print(type(e).__name__, e.errno, e.strerror, e.filename)
print(NameError("n", name="x").name, AttributeError("a", name="n", obj=1).obj, ImportError("i", name="m", path="p").path)
e = ValueError("x")
e.args = (1, 2)
print(e, repr(e))
e.extra = "attr"
print(e.extra, e.__dict__)
e.add_note("a note")
e.add_note("another")
print(e.__notes__)
try:
    e.add_note(1)
except TypeError as err:
    print(err)


# user classes
class Base(Exception):
    pass


class WithInit(Base):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code


class WithStr(Base):
    def __str__(self):
        return "custom " + repr(self.args)


class NoSuper(Exception):
    def __init__(self, x):
        self.x = x


for e in (Base(), Base("b"), WithInit(5), WithInit(6, "m"), WithStr(1, 2), NoSuper(7)):
    try:
        raise e
    except Base as got:
        print("base", got is e, str(got), repr(got), got.args)
    except Exception as got:
        print("other", got is e, str(got), repr(got), got.args)
print(issubclass(WithInit, Exception), isinstance(WithInit(1), Base), WithInit.__mro__[1].__name__)
print(ValueError("a") == ValueError("a"), hash(ValueError) == hash(ValueError))
