# gather and cancellation: of the parent, of a child, of the gather itself.
import asyncio


async def child(n, delay=0.05):
    try:
        print("start", n)
        await asyncio.sleep(delay)
        print("end", n)
        return n
    except asyncio.CancelledError as e:
        print("cancelled", n, e.args)
        raise
    finally:
        print("finally", n)


async def settle():
    for _ in range(4):
        await asyncio.sleep(0)


async def main():
    print("-- cancel the gather")
    g = asyncio.gather(child(1), child(2))
    await asyncio.sleep(0)
    print(g.cancel())
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args, g.cancelled(), g.done())
    print(g.cancel())
    print("-- with a message")
    g = asyncio.gather(child(1), child(2))
    await asyncio.sleep(0)
    g.cancel("why")
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args)
    print("-- cancel a child")
    a, b = asyncio.create_task(child("a")), asyncio.create_task(child("b", 0.01))
    g = asyncio.gather(a, b)
    await asyncio.sleep(0)
    a.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print("out of gather", e.args, g.cancelled(), b.done())
    print(await b)
    print("-- cancel a child, return_exceptions")
    a, b = asyncio.create_task(child("a")), asyncio.create_task(child("b", 0.01))
    g = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(0)
    a.cancel("msg")
    r = await g
    print([repr(x) for x in r], g.cancelled())
    print("-- cancel the awaiting task")

    async def parent(**kw):
        try:
            await asyncio.gather(child(1), child(2), **kw)
        except asyncio.CancelledError as e:
            print("parent cancelled", e.args)
            raise
    for kw in ({}, {"return_exceptions": True}):
        t = asyncio.create_task(parent(**kw))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel("outer")
        try:
            await t
        except asyncio.CancelledError as e:
            print("task cancelled", e.args, t.cancelled())
    print("-- a child that refuses")

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("refused")
            return "stubborn"
    g = asyncio.gather(stubborn(), child(3))
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("gather cancelled all the same")
    g = asyncio.gather(stubborn())
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("gather cancelled all the same")
    g = asyncio.gather(stubborn(), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("gather cancelled, return_exceptions")
    print("-- cancelled before it starts")
    g = asyncio.gather(child(9))
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("never started")
    print("-- nested")
    inner = asyncio.gather(child("i1"), child("i2"))
    g = asyncio.gather(inner, child("o"))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print(inner.cancelled(), g.cancelled())
    print("-- the error of one child does not cancel the others; cancelling afterwards does nothing")

    async def fail():
        raise ValueError("f")
    t = asyncio.create_task(child("t", 0.02))
    g = asyncio.gather(fail(), t)
    try:
        await g
    except ValueError as e:
        print(repr(e), t.done(), g.cancel())
    print(await t)
    print("-- one task in two gathers")
    t = asyncio.create_task(child("shared"))
    g1, g2 = asyncio.gather(t), asyncio.gather(t, asyncio.sleep(0.01, "x"), return_exceptions=True)
    await asyncio.sleep(0)
    g1.cancel()
    r = await asyncio.gather(g1, g2, return_exceptions=True)
    print([repr(x) for x in r])


asyncio.run(main())
