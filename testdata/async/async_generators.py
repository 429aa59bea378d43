# Async generators: yield and await mixed, asend, athrow, aclose, errors.
import asyncio


async def attempt(aw):
    try:
        print("->", repr(await aw))
    except BaseException as e:
        print(f"{type(e).__name__}: {e} {e.args} cause={e.__cause__!r} context={e.__context__!r}")


async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def echo():
    got = None
    try:
        while True:
            got = yield got
            await asyncio.sleep(0)
            print("got", got)
    except ValueError as e:
        print("caught", e)
        yield "recovered"
        await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print("finally")


async def main():
    print([x async for x in count(3)])
    g = count(2)
    print(type(g).__name__, g.__name__, repr(g).startswith("<async_generator object count at 0x"), aiter(g) is g)
    print(await anext(g), await g.__anext__(), await anext(g, "end"))
    await attempt(anext(g))
    await attempt(g.asend(1))
    print("-- asend")
    g = echo()
    await attempt(g.asend("too early"))
    await attempt(g.asend(None))
    await attempt(g.asend("one"))
    await attempt(anext(g))
    await attempt(g.athrow(ValueError("v")))
    await attempt(anext(g))
    await attempt(anext(g))
    print("-- athrow that passes through")
    g = echo()
    await anext(g)
    await attempt(g.athrow(KeyError("k")))
    await attempt(anext(g))
    await attempt(g.athrow(KeyError("after the end")))
    g = echo()
    await attempt(g.athrow(KeyError("before the start")))
    await attempt(anext(g))
    print("-- aclose")
    g = echo()
    await anext(g)
    await attempt(g.aclose())
    await attempt(g.aclose())
    await attempt(anext(g))
    g = echo()
    await attempt(g.aclose())
    await attempt(anext(g))

    async def refuses():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = refuses()
    await anext(g)
    await attempt(g.aclose())

    async def awaits_in_close():
        try:
            yield 1
        finally:
            await asyncio.sleep(0.01)
            print("closed after a while")
    g = awaits_in_close()
    await anext(g)
    await attempt(g.aclose())

    async def fails_in_close():
        try:
            yield 1
        finally:
            1 / 0
    g = fails_in_close()
    await anext(g)
    await attempt(g.aclose())
    print("-- errors inside")

    async def fails():
        yield 1
        raise ValueError("inside")
    g = fails()
    await attempt(anext(g))
    await attempt(anext(g))
    await attempt(anext(g))

    async def stops(exc):
        yield 1
        raise exc
    for exc in (StopAsyncIteration("sa"), StopIteration("s")):
        g = stops(exc)
        await anext(g)
        await attempt(anext(g))
    print("-- break leaves it suspended")
    g = count(5)
    async for x in g:
        if x == 1:
            break
    print(await anext(g))
    await g.aclose()
    print([x async for x in g])
    print("-- return without a value, empty generators")

    async def empty():
        return
        yield

    async def early(n):
        yield 1
        if n:
            return
        yield 2
    print([x async for x in empty()], [x async for x in early(1)], [x async for x in early(0)])
    print("-- yield as an expression")

    async def expr():
        x = yield 1
        y = (yield x), (yield 2)
        await asyncio.sleep(0)
        z = await asyncio.sleep(0, (yield 3))
        w = (yield 4) + await asyncio.sleep(0, 10) + (yield 5)
        yield x, y, z, w
    g = expr()
    out = [await g.asend(None)]
    for v in ("x", "y1", "y2", "z", 100, 1000):
        out.append(await g.asend(v))
    print(out)
    print("-- interleaved by tasks")
    log = []

    async def drain(name, g):
        async for x in g:
            log.append(f"{name}{x}")
    await asyncio.gather(drain("a", count(3)), drain("b", count(2)))
    print(log)
    print("-- running already")

    async def slow():
        await asyncio.sleep(0.01)
        yield 1
    g = slow()
    t = asyncio.create_task(wrap(g))
    await asyncio.sleep(0)
    await attempt(anext(g))
    print(await t)
    await g.aclose()
    print("-- with, try and for inside")

    async def busy():
        for i in range(3):
            try:
                async with Res(i):
                    if i == 1:
                        continue
                    yield i
            finally:
                yield f"f{i}"
    print([x async for x in busy()])
    g = busy()
    await anext(g)
    await attempt(g.athrow(ValueError("t")))
    await attempt(g.aclose())
    print("-- generator of generators")

    async def chain(*gs):
        for g in gs:
            async for x in g:
                yield x
    print([x async for x in chain(count(2), count(0), count(3))])

    async def tree(n):
        if n:
            async for x in tree(n - 1):
                yield x
            yield n
            async for x in tree(n - 1):
                yield x
    print([x async for x in tree(3)])
    print("-- cancelled in the middle")

    async def consumer():
        async for x in endless():
            print("item", x)
            if x == 1:
                await asyncio.sleep(1)

    async def endless():
        i = 0
        try:
            while True:
                yield i
                i += 1
        finally:
            print("endless closed")
    t = asyncio.create_task(consumer())
    await asyncio.sleep(0.01)
    t.cancel()
    await attempt(t)
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    async def waits():
        try:
            yield 1
            await asyncio.sleep(1)
            yield 2
        except asyncio.CancelledError:
            print("generator saw the cancellation")
            raise
    t = asyncio.create_task(drain("w", waits()))
    await asyncio.sleep(0.01)
    t.cancel()
    await attempt(t)
    print("-- wrong uses")
    g = count(1)
    for f in (lambda: iter(g), lambda: next(g), lambda: len(g), lambda: g.send(1), lambda: list(g), lambda: g.asend()):
        try:
            f()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    await attempt(wrong_await(g))
    await attempt(wrong_for(g))
    print(g.ag_running, g.ag_frame is not None, g.ag_await)
    await g.aclose()
    print(g.ag_frame)
    ge = (i * 2 async for i in count(3))
    print(type(ge).__name__, [x async for x in ge], ge.__name__)
    print([x async for x in (await asyncio.sleep(0, i) for i in range(3))])


async def wrap(g):
    return await anext(g)


async def wrong_await(g):
    await g


async def wrong_for(g):
    for x in g:
        pass


class Res:
    def __init__(self, n):
        self.n = n

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.n)

    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        print("close", self.n, t and t.__name__)


asyncio.run(main())
