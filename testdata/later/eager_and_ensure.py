# ensure_future, iscoroutine and relatives, inspect on async functions.
import asyncio
import inspect


async def co(v=1):
    await asyncio.sleep(0)
    return v


async def ag():
    yield 1


def gen():
    yield 1


class Aw:
    def __await__(self):
        return co("aw").__await__()


async def main():
    t = asyncio.ensure_future(co(2))
    print(type(t).__name__, await t)
    t2 = asyncio.create_task(co(3))
    print(asyncio.ensure_future(t2) is t2, await t2)
    t3 = asyncio.ensure_future(Aw())
    print(type(t3).__name__, await t3)
    f = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(f) is f)
    for bad in (5, co, ag(), gen(), None):
        try:
            asyncio.ensure_future(bad)
        except TypeError as e:
            print(e)
    c = co()
    print([asyncio.iscoroutine(x) for x in (c, co, ag(), gen(), t, Aw(), 5)])
    print([asyncio.iscoroutinefunction(x) for x in (co, ag, gen, c, Aw, lambda: 1, main)])
    print([asyncio.isfuture(x) for x in (t, f, c, 5)])
    print([inspect.iscoroutinefunction(x) for x in (co, ag, gen)], [inspect.isasyncgenfunction(x) for x in (co, ag, gen)], [inspect.isgeneratorfunction(x) for x in (co, ag, gen)])
    print([inspect.isawaitable(x) for x in (c, t, f, Aw(), ag(), gen(), 5)], inspect.iscoroutine(c), inspect.isasyncgen(ag()), inspect.getcoroutinestate(c))
    await c
    print(inspect.getcoroutinestate(c))


asyncio.run(main())
