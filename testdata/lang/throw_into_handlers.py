# Exceptions thrown into generators and coroutines that are suspended inside except and finally blocks:
# what they carry as context, that no finally block runs twice, that loops close their generators.
log = []


def desc(e):
    s = f"{type(e).__name__}{e.args}"
    if e.__context__ is not None:
        s += " in " + desc(e.__context__)
    return s


class Y:
    def __await__(self):
        return (yield "waits")


class ACM:
    def __init__(self, n):
        self.n = n

    async def __aenter__(self):
        await Y()

    async def __aexit__(self, *a):
        log.append(f"exit {self.n} {a[0] and a[0].__name__}")
        await Y()
        log.append(f"exited {self.n}")


def in_except():
    try:
        raise KeyError("own")
    except KeyError:
        yield 1
        yield 2
    yield 3


def in_finally():
    try:
        raise KeyError("own")
    finally:
        yield 1


def in_finally_quiet():
    try:
        pass
    finally:
        yield 1


def in_nested():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise IndexError("second")
        except IndexError:
            yield 1
        yield 2


def in_finally_after_throw():
    try:
        yield 1
    finally:
        try:
            yield 2
        finally:
            yield 3


def finally_in_finally():
    try:
        try:
            log.append("body")
            yield 1
        finally:
            log.append("inner")
    finally:
        try:
            log.append("outer")
            yield 2
        finally:
            log.append("last")
            1 / 0


def handler_beside_finally():
    try:
        try:
            try:
                yield 1
                yield 2
            finally:
                log.append("f1")
                yield 3
        finally:
            log.append("f2")
            yield 4
    except ValueError as e:
        log.append(desc(e))
        yield 5


def return_in_finally():
    try:
        try:
            yield 1
        finally:
            log.append("f1")
            if len(log) > 3:
                return "early"
    finally:
        log.append("f2")
        try:
            yield 2
        finally:
            log.append("f3")


def loops(name="loops"):
    try:
        for x in inner_gen():
            yield x
    finally:
        log.append(f"{name} done")


def inner_gen():
    try:
        yield 1
        yield 2
    finally:
        log.append("inner closed")


def nested_loops():
    for x in inner_gen():
        for y in loops("inner loops"):
            try:
                yield x, y
            except ValueError:
                log.append("break")
                break


async def aexit():
    async with ACM(1), ACM(2):
        raise KeyError("body")


async def aexit_quiet():
    async with ACM(1):
        async with ACM(2):
            pass


async def co_finally():
    try:
        await Y()
    finally:
        log.append("first")
        try:
            await Y()
        finally:
            log.append("second")
            await Y()


async def co_loop():
    for x in inner_gen():
        await Y()


def drive(f, at, action):
    log.clear()
    g = f()
    seen = []
    try:
        for n in range(8):
            if n == at:
                seen.append(action(g))
            else:
                seen.append(g.send(None))
    except BaseException as e:
        seen.append(desc(e))
    try:
        g.close()
    except BaseException as e:
        seen.append("close: " + desc(e))
    print(f.__name__, at, *seen, "|", *log)


for f in (in_except, in_finally, in_finally_quiet, in_nested, in_finally_after_throw, finally_in_finally, handler_beside_finally, return_in_finally, loops, nested_loops, aexit, aexit_quiet, co_finally, co_loop):
    for at in range(1, 6):
        drive(f, at, lambda g: g.throw(ValueError("thrown")))
    for at in range(1, 5):
        drive(f, at, lambda g: ("closed", g.close()))
    drive(f, 99, None)


def sub():
    try:
        yield "sub"
    except ValueError as e:
        log.append("sub caught " + desc(e))
        raise IndexError("from sub")


def delegates():
    try:
        raise KeyError("own")
    except KeyError:
        yield from sub()


drive(delegates, 1, lambda g: g.throw(ValueError("thrown")))

# thrown while the thrower handles something itself
g = in_except()
next(g)
try:
    raise OSError("thrower")
except OSError:
    try:
        g.throw(ValueError("thrown"))
    except ValueError as e:
        print(desc(e))
g = sub()
next(g)
try:
    raise OSError("thrower")
except OSError:
    try:
        g.throw(ValueError("thrown"))
    except IndexError as e:
        print(desc(e), log[-1])
