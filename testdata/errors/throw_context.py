# What an exception has for its context when it was thrown into a chain of
# generators: frames further out do not count as long as the throw lasts.
import asyncio
import sys
import types


def chain(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({', '.join(map(repr, e.args))})")
        e = e.__context__
    return " <- ".join(parts)


def current():
    return chain(sys.exception())


def drive(name, g, *steps):
    print("==", name)
    for op, *args in steps:
        try:
            r = getattr(g, op)(*args)
        except BaseException as e:
            print(op, "raised", chain(e))
        else:
            print(op, "->", r)


def inner():
    try:
        yield "inner 1"
    except ValueError:
        pass
    print("after the handler:", current())
    try:
        missing
    finally:
        print("in the finally:", current())
        yield "inner 2"
        print("resumed:", current())
    yield "inner 3"


def outer():
    try:
        1 / 0
    except ZeroDivisionError:
        yield from inner()


drive("caught inside, raises later", outer(), ("send", None), ("throw", ValueError("in")), ("send", None), ("send", None))
drive("caught inside, thrown again", outer(), ("send", None), ("throw", ValueError("in")), ("throw", KeyError("again")))
drive("caught inside, closed", outer(), ("send", None), ("throw", ValueError("in")), ("close",))


def sees():
    while True:
        try:
            yield current()
        except ValueError as e:
            print("caught", chain(e))
        print("sees", current())


def deep(n):
    if n == 0:
        yield from sees()
    try:
        raise KeyError(n)
    except KeyError:
        yield from deep(n - 1)


drive("three deep", deep(3), ("send", None), ("throw", ValueError(1)), ("send", None), ("throw", ValueError(2)), ("throw", TypeError(3)))


def returns():
    try:
        yield "waiting"
    except ValueError:
        return "returned"


def middle():
    try:
        int("x")
    except ValueError:
        print("got", (yield from returns()), "while", current())
    print("middle handles", current())
    yield "middle"
    print("middle handles", current())
    raise IndexError("middle")


def top():
    try:
        {}["k"]
    except KeyError:
        try:
            yield from middle()
        finally:
            print("top handles", current())


drive("a frame returns during the throw", top(), ("send", None), ("throw", ValueError("t")), ("send", None))
drive("and is thrown at again", top(), ("send", None), ("throw", ValueError("t")), ("throw", OSError("u")))


def calls_more():
    try:
        yield "first"
    except ValueError:
        print("begins another one, handles", current())
        yield from sees()


def starts():
    try:
        [][0]
    except IndexError:
        yield from calls_more()


drive("a new delegate within the throw", starts(), ("send", None), ("throw", ValueError("v")), ("send", None), ("throw", KeyError("w")))


class Iterator:
    "An iterator of its own, with throw."

    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def throw(self, *a):
        print("iterator sees", current())
        if isinstance(a[0], ValueError):
            raise StopIteration("value of the iterator")
        raise a[0]


def with_iterator():
    try:
        raise LookupError("w")
    except LookupError:
        print("result", (yield from Iterator()), "while", current())
    print("then", current())
    undefined_name


def around_iterator():
    try:
        raise ArithmeticError("a")
    except ArithmeticError:
        yield from with_iterator()


drive("an iterator takes it", around_iterator(), ("send", None), ("throw", ValueError("x")))
drive("an iterator lets it go", around_iterator(), ("send", None), ("throw", OSError("y")))


@types.coroutine
def sleep():
    return (yield "sleeping")


async def co_inner():
    try:
        await sleep()
    except ValueError:
        pass
    try:
        raise KeyError("co")
    finally:
        print("co", current())
        await sleep()
        print("co", current())


async def co_outer():
    try:
        raise TypeError("outer")
    except TypeError:
        await co_inner()


drive("coroutines", co_outer(), ("send", None), ("throw", ValueError("in")), ("send", None))
drive("coroutines, twice", co_outer(), ("send", None), ("throw", ValueError("in")), ("throw", OSError("b")))


async def agen():
    try:
        yield 1
    except ValueError:
        print("agen", current())
        await sleep()
        print("agen", current())
    print("agen after", current())
    yield 2
    raise KeyError("agen")


async def uses_agen():
    g = agen()
    try:
        raise TypeError("uses")
    except TypeError:
        print(await g.__anext__())
        print(await g.athrow(ValueError("to agen")))
        print("uses", current())
        await g.__anext__()


drive("async generators", uses_agen(), ("send", None), ("send", None), ("send", None))


async def task():
    try:
        raise TypeError("task")
    except TypeError:
        try:
            await asyncio.sleep(10)
        finally:
            print("cancelled:", current())
            await asyncio.sleep(0)
            print("later:", current())
            try:
                await asyncio.sleep(0)
                int("q")
            except ValueError:
                print("inside:", current())


async def main():
    t = asyncio.create_task(task())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("main", chain(e))


asyncio.run(main())
