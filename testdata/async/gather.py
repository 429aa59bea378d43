# gather: results in the order given, whatever the order of finishing.
import asyncio


async def after(delay, v, log=None):
    await asyncio.sleep(delay)
    if log is not None:
        log.append(v)
    return v


async def main():
    log = []
    print(await asyncio.gather(after(0.05, "a", log), after(0.03, "b", log), after(0.01, "c", log)), log)
    print(await asyncio.gather(), await asyncio.gather(*[]), type(asyncio.gather(after(0, 1))).__name__)
    print(await asyncio.gather(after(0, 1)))
    t = asyncio.create_task(after(0, "task"))
    f = asyncio.get_running_loop().create_future()
    f.set_result("future")
    print(await asyncio.gather(t, f, after(0, "coro"), asyncio.gather(after(0, "n1"), after(0, "n2"))))
    # the same awaitable twice is run once
    c = after(0, "same", log)
    print(await asyncio.gather(c, c, t, t), log)
    # a gather begins to run its coroutines before it is awaited
    order = []
    g = asyncio.gather(after(0, 1, order), after(0, 2, order))
    print(g.done(), order)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(order)
    print(await g, g.done(), g.result(), await g)
    print(sum(await asyncio.gather(*(after(0, i) for i in range(100)))))
    print(await asyncio.gather(*map(lambda i: after(0.001 * (5 - i), i), range(5))))
    for bad in ((5,), (None,), (after,), ([],)):
        try:
            await asyncio.gather(*bad)
        except TypeError as e:
            print(f"TypeError: {e}")

    class Aw:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaitable"
    print(await asyncio.gather(Aw(), after(0, 1)))
    # starred with other arguments
    print(await asyncio.gather(after(0, 0), *[after(0, 1), after(0, 2)], return_exceptions=False))
    a, (b, c) = await asyncio.gather(after(0, "A"), asyncio.gather(after(0, "B"), after(0, "C")))
    print(a, b, c)
    g = asyncio.gather(after(0.01, 1))
    g.add_done_callback(lambda f: print("callback", f.result()))
    await g


asyncio.run(main())
