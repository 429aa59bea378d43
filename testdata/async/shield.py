# shield: the inner task goes on when the outer one is cancelled.
import asyncio


async def work(n, delay=0.02):
    try:
        await asyncio.sleep(delay)
        print("done", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    print(await asyncio.shield(work(1)))
    inner = asyncio.create_task(work(2))

    async def outer():
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError as e:
            print("outer cancelled", e.args, inner.done())
            raise
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel("msg")
    try:
        await t
    except asyncio.CancelledError:
        print("t cancelled")
    print(await inner)
    # the shield itself cancelled
    inner = asyncio.create_task(work(3))
    s = asyncio.shield(inner)
    await asyncio.sleep(0)
    print(s.cancel(), s.cancelled(), inner.cancelled())
    try:
        await s
    except asyncio.CancelledError:
        print("shield cancelled")
    print(await inner)
    # the inner one cancelled
    inner = asyncio.create_task(work(4))
    s = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("came through", s.cancelled())

    async def fail():
        await asyncio.sleep(0)
        raise ValueError("inner")
    try:
        await asyncio.shield(fail())
    except ValueError as e:
        print(repr(e))
    f = asyncio.get_running_loop().create_future()
    f.set_result(5)
    print(await asyncio.shield(f), asyncio.shield(f) is f)
    for bad in (5, None):
        try:
            asyncio.shield(bad)
        except TypeError as e:
            print(e)


asyncio.run(main())
