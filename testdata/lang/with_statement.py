# with: order of enter and exit, suppression, exceptions in either, several managers.


class CM:
    def __init__(self, name, enter=None, exit=None, suppress=False):
        self.name, self.enter, self.exit, self.suppress = name, enter, exit, suppress

    def __enter__(self):
        print("enter", self.name)
        if self.enter:
            raise self.enter
        return self.name.upper()

    def __exit__(self, typ, val, tb):
        print("exit", self.name, typ and typ.__name__, repr(val), tb is not None)
        if self.exit:
            raise self.exit
        return self.suppress


def attempt(f):
    try:
        print("result", f())
    except BaseException as e:
        print(f"raised {e!r} context {e.__context__!r}")


def plain():
    with CM("a") as x:
        print("body", x)


def returns():
    with CM("a") as x:
        return x


def raises():
    with CM("a"):
        1 / 0


def suppressed():
    with CM("a", suppress=True):
        1 / 0
        print("never")
    return "after"


def truthy():
    with CM("a", suppress="yes"):
        raise ValueError("v")
    return "after"


def suppress_without_error():
    with CM("a", suppress=True):
        return "kept"


def enter_fails():
    with CM("a", enter=KeyError("enter")):
        print("never")


def exit_fails():
    with CM("a", exit=KeyError("exit")):
        print("body")


def exit_fails_in_error():
    with CM("a", exit=KeyError("exit")):
        raise ValueError("body")


def exit_reraises():
    class R:
        def __enter__(self):
            pass

        def __exit__(self, t, v, tb):
            raise v
    with R():
        raise ValueError("same")


def two():
    with CM("a") as a, CM("b") as b:
        print(a, b)


def two_second_enter_fails():
    with CM("a") as a, CM("b", enter=KeyError("b")) as b:
        print("never")


def two_second_suppresses():
    with CM("a"), CM("b", suppress=True):
        raise ValueError("v")
    return "after"


def two_first_suppresses():
    with CM("a", suppress=True), CM("b"):
        raise ValueError("v")
    return "after"


def first_suppresses_enter_of_second():
    with CM("a", suppress=True), CM("b", enter=ValueError("b")):
        print("never")
    return "after"


def two_exits_fail():
    with CM("a", exit=KeyError("a")), CM("b", exit=ValueError("b")):
        pass


def inner_exit_error_suppressed():
    with CM("a", suppress=True), CM("b", exit=ValueError("b")):
        raise IndexError("body")
    return "after"


def parenthesised():
    with (
        CM("a") as a,
        CM("b"),
        CM("c") as (c),
    ):
        return a, c


def nested():
    with CM("a"):
        with CM("b", suppress=True):
            with CM("c"):
                raise ValueError("v")
            print("never")
        print("after b")
    return "after a"


def in_loop():
    out = []
    for i in range(4):
        with CM(str(i)):
            if i == 0:
                continue
            if i == 2:
                break
            out.append(i)
    return out


def suppress_in_loop():
    out = []
    for i in range(3):
        with CM(str(i), suppress=True):
            if i == 1:
                raise ValueError(i)
            out.append(i)
    return out


def with_try():
    try:
        with CM("a"):
            raise ValueError("v")
    except ValueError as e:
        return f"caught {e}"
    finally:
        print("finally")


def try_with():
    with CM("a", suppress=True):
        try:
            raise ValueError("v")
        finally:
            print("finally")
    return "after"


def return_replaced():
    with CM("a", exit=ValueError("exit")):
        return "lost"


def return_in_finally_in_with():
    with CM("a"):
        try:
            1 / 0
        finally:
            return "from finally"


def targets():
    class O:
        pass
    o = O()
    d = {}
    with CM("a") as o.x, CM("b") as d["k"], CM("cd") as (p, q), CM("ef") as [r, *s]:
        pass
    return o.x, d, p, q, r, s


def bad_target():
    with CM("abc") as (p, q):
        print("never")


def system_exit():
    with CM("a"):
        raise SystemExit(3)


for f in (plain, returns, raises, suppressed, truthy, suppress_without_error, enter_fails, exit_fails, exit_fails_in_error, exit_reraises,
          two, two_second_enter_fails, two_second_suppresses, two_first_suppresses, first_suppresses_enter_of_second, two_exits_fail,
          inner_exit_error_suppressed, parenthesised, nested, in_loop, suppress_in_loop, with_try, try_with, return_replaced,
          return_in_finally_in_with, targets, bad_target, system_exit):
    print("--", f.__name__)
    attempt(f)


# objects that are no context managers
class NoExit:
    def __enter__(self):
        print("never entered")


class NoEnter:
    def __exit__(self, *args):
        pass


class Async:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *args):
        pass


class OnInstance:
    pass


inst = OnInstance()
inst.__enter__ = lambda: 1
inst.__exit__ = lambda *a: None
for bad in (1, None, NoExit(), NoEnter(), inst, Async(), CM):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class BoolFails:
    def __bool__(self):
        raise RuntimeError("bool")


class ExitBool:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        print("exit")
        return BoolFails()


with ExitBool():
    print("not asked when nothing was raised")
try:
    with ExitBool():
        raise ValueError("v")
except RuntimeError as e:
    print(repr(e), repr(e.__context__))


class Wrong:
    def __enter__(self):
        pass

    def __exit__(self):
        pass


try:
    with Wrong():
        pass
except TypeError as e:
    print(e)


# generators in with
def g():
    with CM("gen"):
        yield 1
        yield 2


for x in g():
    print(x)
it = g()
next(it)
it.close()
it = g()
next(it)
try:
    it.throw(ValueError("thrown"))
except ValueError as e:
    print(repr(e))

# one object, entered twice
same = CM("same")
with same, same:
    print("body")
with same as x, CM(x) as y:
    print(x, y)
