# coroutine.send, throw and close by hand, at each suspension point in turn.
class Y:
    "Yields its value to whoever drives the coroutine."

    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield self.v
        return got


class CM:
    def __init__(self, log, suppress=False):
        self.log, self.suppress = log, suppress

    async def __aenter__(self):
        self.log.append(await Y("enter"))

    async def __aexit__(self, t, v, tb):
        self.log.append(f"exit {t and t.__name__}")
        self.log.append(await Y("exit"))
        return self.suppress


async def plain(log):
    log.append(await Y(1))
    log.append(await Y(2))
    return "end"


async def with_try(log):
    try:
        log.append(await Y("try"))
        raise KeyError("own")
    except KeyError as e:
        log.append(f"except {e}")
        log.append(await Y("except"))
    except GeneratorExit:
        log.append("closing")
        raise
    finally:
        log.append("finally")
        log.append(await Y("finally"))
    return "end"


async def with_cm(log):
    async with CM(log):
        log.append(await Y("body"))
    async with CM(log, suppress=True):
        log.append(await Y("body2"))
    return "end"


async def inner(log):
    try:
        return await Y("inner")
    finally:
        log.append("inner finally")


async def nested(log):
    try:
        return [await inner(log), await inner(log)]
    except ValueError as e:
        log.append(f"outer caught {e}")
        return await Y("recovery")


async def in_loop(log):
    n = 0
    while n < 3:
        n += 1
        try:
            log.append(await Y(n))
        except ValueError:
            log.append("retry")
            continue
        finally:
            log.append(f"f{n}")
    else:
        log.append("else")
    return n


async def gen(log):
    try:
        yield await Y("g1")
        yield await Y("g2")
    except ValueError:
        log.append("gen caught")
        yield "from handler"
    finally:
        log.append("gen finally")


async def agen(log):
    async for x in gen(log):
        log.append(x)
        log.append(await Y("body"))
    return "end"


async def expression(log):
    return (await Y("a"), [await Y("b"), {await Y("k"): await Y("v")}], f"{await Y('f')}")


async def swallow_exit(log):
    try:
        await Y("try")
    except GeneratorExit:
        log.append("refused to close")
        await Y("again")
    return "end"


async def exit_returns(log):
    try:
        await Y("try")
    except GeneratorExit:
        return "closed normally"


def drive(f, at, action):
    log, seen = [], []
    c = f(log)
    try:
        n = 0
        v = c.send(None) if at != -1 else None
        if at == -1:
            seen.append(action(c))
            v = c.send(None)
        while True:
            seen.append(v)
            if n == at:
                v = action(c)
                seen.append("acted")
                if v == "closed":
                    break
            else:
                v = c.send(f"s{n}")
            n += 1
    except BaseException as e:
        end = f"{type(e).__name__}({', '.join(map(repr, e.args))})"
        if e.__context__:
            end += f" context {e.__context__!r}"
    else:
        end = "stopped"
    try:
        c.close()
        again = c.send(None)
    except BaseException as e:
        again = f"{type(e).__name__}: {e}"
    return n >= at or at == -1, seen, log, end, again


def close(c):
    print("close ->", c.close())
    return "closed"


ACTIONS = (("send", lambda c: c.send("X")), ("throw ValueError", lambda c: c.throw(ValueError("t"))), ("throw KeyError", lambda c: c.throw(KeyError("t"))), ("close", close))

for f in (plain, with_try, with_cm, nested, in_loop, agen, expression, swallow_exit, exit_returns):
    for name, action in ACTIONS:
        for at in range(-1, 8):
            reached, *rest = drive(f, at, action)
            if not reached:
                break
            print(f.__name__, name, at, *rest)
