# sleep(0) gives way exactly once; other awaits may not give way at all.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    turns = 0

    def tick():
        nonlocal turns
        turns += 1
        loop.call_soon(tick)
    loop.call_soon(tick)

    async def count(aw):
        before = turns
        await aw
        return turns - before

    async def nothing():
        return 1

    async def two():
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def nest():
        await two()
        await nothing()

    print("sleep(0)", await count(asyncio.sleep(0)))
    print("sleep(-1)", await count(asyncio.sleep(-1)))
    print("coroutine", await count(nothing()))
    print("two", await count(two()))
    print("nest", await count(nest()))
    f = loop.create_future()
    f.set_result(1)
    print("done future", await count(f))
    f = loop.create_future()
    loop.call_soon(f.set_result, 1)
    print("future set next turn", await count(f))
    print("task", await count(asyncio.create_task(nothing())))
    print("task of two", await count(asyncio.create_task(two())))
    print("gather of nothing", await count(asyncio.gather()))
    print("gather of one", await count(asyncio.gather(nothing())))
    print("gather of three", await count(asyncio.gather(nothing(), two(), nothing())))
    g = asyncio.gather(asyncio.gather(nothing()), nothing())
    print("nested gather", await count(g))
    t = asyncio.create_task(two())
    await asyncio.sleep(0)
    t.cancel()

    async def quiet(t):
        try:
            await t
        except asyncio.CancelledError:
            pass
    print("cancelled task", await count(quiet(t)))

    class Aw:
        def __await__(self):
            yield
            yield
            return 5
    print("bare yields", await count(Aw()))
    print("wait_for", await count(asyncio.wait_for(nothing(), 1)))
    print("shield", await count(asyncio.shield(nothing())))


asyncio.run(main())
