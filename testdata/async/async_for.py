# async for: protocol, else, break, continue, errors.
import asyncio


class Count:
    def __init__(self, n, delay=0):
        self.n, self.delay, self.i = n, delay, 0

    def __aiter__(self):
        print("aiter", end=" ")
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(self.delay)
        return self.i


async def attempt(coro):
    try:
        print("->", await coro)
    except BaseException as e:
        print(f"{type(e).__name__}: {e} context={e.__context__!r}")


async def basic(n, stop=None):
    log = []
    async for x in Count(n):
        if x == 2:
            log.append("continue")
            continue
        if x == stop:
            break
        log.append(x)
    else:
        log.append("else")
    return log


async def nested():
    return [(x, y) async for x in Count(2) async for y in Count(2)]


async def nested_stmt():
    out = []
    async for x in Count(2):
        for y in "ab":
            async for z in Count(2):
                if z == 2:
                    break
                out.append((x, y, z))
    return out


async def targets():
    class Pairs(Count):
        async def __anext__(self):
            v = await super().__anext__()
            return v, (v * 2, v * 3)

    class O:
        pass
    o, d = O(), {}
    async for o.x, (d["k"], *o.rest) in Pairs(2):
        pass
    async for a, (b, c) in Pairs(1):
        pass
    return o.x, d, o.rest, a, b, c


async def returns():
    async for x in Count(5):
        try:
            if x == 3:
                return x
        finally:
            print("finally", x, end=" ")


async def body_fails():
    async for x in Count(3):
        1 / 0


async def next_fails():
    class Bad(Count):
        async def __anext__(self):
            raise ValueError("anext")
    async for x in Bad(1):
        pass


async def stop_iteration_in_anext():
    class Bad(Count):
        async def __anext__(self):
            raise StopIteration("wrong one")
    async for x in Bad(1):
        pass


async def stop_async_in_body():
    async for x in Count(3):
        raise StopAsyncIteration("from the body")


async def over(v):
    async for x in v:
        pass


class NoAnext:
    def __aiter__(self):
        return self


class AiterReturns5:
    def __aiter__(self):
        return 5


class SyncAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class AwaitableAnext:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    def __anext__(self):
        self.n += 1
        f = asyncio.get_running_loop().create_future()
        if self.n > 2:
            f.set_exception(StopAsyncIteration())
        else:
            f.set_result(self.n)
        return f


class AiterRaises:
    def __aiter__(self):
        raise RuntimeError("aiter")


async def main():
    await attempt(basic(0))
    await attempt(basic(4))
    await attempt(basic(4, 3))
    await attempt(nested())
    await attempt(nested_stmt())
    await attempt(targets())
    await attempt(returns())
    await attempt(body_fails())
    await attempt(next_fails())
    await attempt(stop_iteration_in_anext())
    await attempt(stop_async_in_body())
    for v in (5, [1], None, NoAnext(), AiterReturns5(), SyncAnext(), AiterRaises(), Count):
        await attempt(over(v))
    await attempt(over(AwaitableAnext()))
    print([x async for x in AwaitableAnext()])

    # two tasks on two iterators take turns
    log = []

    async def run(name):
        async for x in Count(3):
            log.append(f"{name}{x}")
    await asyncio.gather(run("a"), run("b"))
    print(log)
    # one iterator shared by two tasks
    it, log = Count(5), []

    async def share(name):
        async for x in it:
            log.append((name, x))
    await asyncio.gather(share("a"), share("b"))
    print(log)
    # cancelled while waiting for the next
    async def slow():
        try:
            async for x in Count(3, 1):
                print("never")
        except asyncio.CancelledError:
            print("cancelled in anext")
            raise
        finally:
            print("finally")
    t = asyncio.create_task(slow())
    await asyncio.sleep(0.01)
    t.cancel()
    await attempt(t)
    # aiter() and anext()
    it = aiter(Count(2))
    print(await anext(it), await anext(it), await anext(it, "default"))
    await attempt(anext(it))
    for f in (lambda: aiter(5), lambda: anext(5), lambda: aiter([]), lambda: anext(iter([])), lambda: aiter(), lambda: anext()):
        try:
            f()
        except TypeError as e:
            print(e)


asyncio.run(main())
