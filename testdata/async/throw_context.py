# What an exception thrown into a coroutine has as its context, when frames in
# between handle exceptions, and run code that does or does not wait.
class Wait:
    def __init__(self, times):
        self.times = times

    def __await__(self):
        for i in range(self.times):
            yield i


def lines(e):
    tb, out = e.__traceback__, []
    while tb:
        out.append(f"{tb.tb_frame.f_code.co_name}+{tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno}")
        tb = tb.tb_next
    return " ".join(out)


def contexts(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return " in ".join(out)


def cleaner(times):
    async def inner():
        try:
            await Wait(1)
        finally:
            await Wait(times)
    return inner


def changer(times):
    async def inner():
        try:
            await Wait(1)
        except ValueError:
            await Wait(times)
            raise LookupError("inner")
    return inner


def catcher(times):
    async def inner():
        try:
            await Wait(1)
        except ValueError:
            await Wait(times)
        return "caught"
    return inner


def in_except(inner):
    async def outer():
        try:
            raise IndexError("outer")
        except IndexError:
            return await inner()
    return outer


def in_finally(inner):
    async def outer():
        try:
            raise IndexError("outer")
        finally:
            await inner()
    return outer


def fails_after(inner):
    async def outer():
        try:
            raise IndexError("outer")
        except IndexError:
            await inner()
            await raiser()
    return outer


async def raiser():
    raise KeyError("raiser")


def twice(inner):
    return in_except(in_finally(inner))


def plain(inner):
    async def outer():
        return await inner()
    return outer


def as_generator(inner):
    def outer():
        try:
            raise IndexError("outer")
        except IndexError:
            return (yield from inner().__await__())
    return outer


for make_inner in cleaner, changer, catcher:
    for times in 0, 1:
        for wrap in in_except, in_finally, fails_after, twice, plain, as_generator:
            for more in 0, 1:
                c = wrap(make_inner(times))()
                print(make_inner.__name__, times, wrap.__name__, more, end=": ")
                try:
                    c.send(None)
                    print("threw", c.throw(ValueError("thrown")), end=" ")
                    if more:
                        print("threw", c.throw(ValueError("again")), end=" ")
                    print("sent", c.send(None))
                except BaseException as e:
                    print(contexts(e), "@", lines(e))
                c.close()
