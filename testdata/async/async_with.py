# async with: enter and exit that wait, suppression, errors in either, several managers, returns.
import asyncio


class CM:
    def __init__(self, name, enter=None, exit=None, suppress=False, delay=0):
        self.name, self.enter, self.exit, self.suppress, self.delay = name, enter, exit, suppress, delay

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(self.delay)
        if self.enter:
            raise self.enter
        print("entered", self.name)
        return self.name.upper()

    async def __aexit__(self, typ, val, tb):
        print("exit", self.name, typ and typ.__name__, repr(val), tb is not None)
        await asyncio.sleep(self.delay)
        if self.exit:
            raise self.exit
        print("exited", self.name)
        return self.suppress


class Sync:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("sync enter", self.name)
        return self.name

    def __exit__(self, *a):
        print("sync exit", self.name, a[0] and a[0].__name__)
        return self.suppress


async def plain():
    async with CM("a") as x:
        print("body", x)
        await asyncio.sleep(0)
    return "after"


async def raises():
    async with CM("a"):
        await asyncio.sleep(0)
        1 / 0


async def suppressed():
    async with CM("a", suppress=True):
        raise ValueError("v")
    return "after"


async def returns():
    async with CM("a", suppress=True) as x:
        return x


async def return_await():
    async with CM("a"):
        return await asyncio.sleep(0, "awaited")


async def enter_fails():
    async with CM("a", enter=KeyError("enter")):
        print("never")


async def exit_fails():
    async with CM("a", exit=KeyError("exit")):
        pass


async def exit_fails_in_error():
    async with CM("a", exit=KeyError("exit")):
        raise ValueError("body")


async def exit_fails_in_return():
    async with CM("a", exit=KeyError("exit")):
        return "lost"


async def two():
    async with CM("a") as a, CM("b") as b:
        print(a, b)
        raise ValueError("v")


async def two_suppress():
    async with CM("a"), CM("b", suppress=True):
        raise ValueError("v")
    return "after"


async def second_enter_fails():
    async with CM("a", suppress=True), CM("b", enter=ValueError("b")):
        print("never")
    return "after"


async def parenthesised():
    async with (
        CM("a") as a,
        CM("b"),
    ):
        return a


async def mixed():
    with Sync("s1"):
        async with CM("a"):
            with Sync("s2", suppress=True):
                async with CM("b"):
                    raise ValueError("v")
            print("between")
    return "after"


async def loop_break():
    out = []
    for i in range(4):
        async with CM(str(i)):
            if i == 0:
                continue
            if i == 2:
                break
            out.append(i)
    else:
        out.append("never")
    return out


async def while_suppress():
    n = 0
    while n < 2:
        n += 1
        async with CM(str(n), suppress=True):
            if n == 1:
                raise ValueError(n)
            print("second")
    else:
        return "else"


async def try_inside():
    async with CM("a"):
        try:
            await asyncio.sleep(0)
            raise ValueError("v")
        except ValueError as e:
            await asyncio.sleep(0)
            return f"handled {e}"
        finally:
            await asyncio.sleep(0)
            print("finally")


async def try_outside():
    try:
        async with CM("a"):
            raise ValueError("v")
    except ValueError as e:
        await asyncio.sleep(0)
        return f"caught {e}"
    else:
        return "else"
    finally:
        print("finally")


async def in_finally():
    try:
        raise KeyError("k")
    finally:
        async with CM("a"):
            print("cleanup")


async def target():
    class O:
        pass
    o, d = O(), {}
    async with CM("xy") as o.a, CM("pq") as d["k"], CM("rs") as (r, s):
        pass
    return o.a, d, r, s


async def bad_target():
    async with CM("abc") as (r, s):
        print("never")


async def await_in_item():
    async def make(n):
        await asyncio.sleep(0)
        return CM(n)
    async with await make("a") as x, await make(x.lower() + "2"):
        print("body")


async def generator_based():
    out = []

    async def g():
        async with CM("gen"):
            yield 1
            yield 2
    async for x in g():
        out.append(x)
    return out


async def cancelled():
    async def job():
        async with CM("a"):
            await asyncio.sleep(1)
    t = asyncio.create_task(job())
    await asyncio.sleep(0.01)
    t.cancel("msg")
    await t


async def cancelled_in_enter():
    async def job():
        async with CM("a", delay=1):
            print("never")
    t = asyncio.create_task(job())
    await asyncio.sleep(0.01)
    t.cancel()
    await t


async def cancelled_in_exit():
    class Slow(CM):
        async def __aexit__(self, *a):
            try:
                print("slow exit")
                await asyncio.sleep(1)
            finally:
                print("exit interrupted")

    async def job():
        async with Slow("a"):
            raise ValueError("body")
    t = asyncio.create_task(job())
    await asyncio.sleep(0.01)
    t.cancel()
    await t


async def cancelled_suppressed():
    async def job():
        async with CM("a", suppress=True):
            await asyncio.sleep(1)
        return "survived"
    t = asyncio.create_task(job())
    await asyncio.sleep(0.01)
    t.cancel()
    return await t


async def bad(v):
    async with v:
        print("never")


async def sync_with(v):
    with v:
        print("never")


class NoExit:
    async def __aenter__(self):
        pass


class NotAsync:
    def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 5


class ExitNotAsync:
    async def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 5


async def main():
    for f in (plain, raises, suppressed, returns, return_await, enter_fails, exit_fails, exit_fails_in_error, exit_fails_in_return,
              two, two_suppress, second_enter_fails, parenthesised, mixed, loop_break, while_suppress, try_inside, try_outside, in_finally,
              target, bad_target, await_in_item, generator_based, cancelled, cancelled_in_enter, cancelled_in_exit, cancelled_suppressed):
        print("--", f.__name__)
        try:
            print("result", await f())
        except BaseException as e:
            print(f"raised {e!r} context {e.__context__!r}")
    for v in (5, None, Sync("s"), NoExit(), NotAsync(), ExitNotAsync()):
        try:
            await bad(v)
        except TypeError as e:
            print(e)
    try:
        await sync_with(CM("x"))
    except TypeError as e:
        print(e)


asyncio.run(main())
