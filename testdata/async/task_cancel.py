# Task.cancel: when it takes effect, messages, swallowing, re-raising, cancelling twice.
import asyncio


async def child(name):
    try:
        print(name, "start")
        await asyncio.sleep(1)
        print(name, "never")
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise


async def wait(t):
    try:
        print("result", await t)
    except asyncio.CancelledError as e:
        print("CancelledError", e.args, t.cancelled(), t.done())
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    t = asyncio.create_task(child("a"))
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelled(), t.done(), t.cancelling())
    await wait(t)
    print(t.cancel(), t.cancelling())
    print("-- message")
    t = asyncio.create_task(child("b"))
    await asyncio.sleep(0)
    t.cancel("the reason")
    await wait(t)
    t = asyncio.create_task(child("c"))
    await asyncio.sleep(0)
    t.cancel(msg=["any", "object"])
    await wait(t)
    print("-- before the first step")
    t = asyncio.create_task(child("d"))
    print(t.cancel("early"))
    await wait(t)
    print("-- twice in one turn: the first message is already on its way")
    t = asyncio.create_task(child("e"))
    await asyncio.sleep(0)
    print(t.cancel("one"), t.cancel("two"), t.cancelling())
    await wait(t)
    print("-- swallowed")

    async def swallow():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")
        await asyncio.sleep(0.01)
        return "went on"
    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel()
    await wait(t)
    print(t.cancelled(), t.cancelling())
    print("-- swallowed several times")

    async def several():
        n = 0
        while n < 3:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                n += 1
                print("swallowed", n)
        return n
    t = asyncio.create_task(several())
    for _ in range(3):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel()
    await wait(t)
    print("-- turned into another error")

    async def turn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            raise ValueError("instead") from e
    t = asyncio.create_task(turn())
    await asyncio.sleep(0)
    t.cancel()
    await wait(t)
    print(t.cancelled(), repr(t.exception()), repr(t.exception().__cause__))
    print("-- cancelled by itself")

    async def suicide():
        asyncio.current_task().cancel("self")
        print("still running")
        await asyncio.sleep(0)
        print("never")
    t = asyncio.create_task(suicide())
    await wait(t)

    async def suicide_end():
        asyncio.current_task().cancel("at the end")
        return "too late?"
    t = asyncio.create_task(suicide_end())
    await wait(t)
    print(t.cancelled())
    print("-- raise CancelledError by hand")

    async def by_hand():
        raise asyncio.CancelledError("by hand")
    t = asyncio.create_task(by_hand())
    await wait(t)
    print(t.cancelled())
    print("-- cancel after it is done, and a task that ends in the same turn")
    t = asyncio.create_task(asyncio.sleep(0, "r"))
    await t
    print(t.cancel(), t.result())
    f = asyncio.get_running_loop().create_future()

    async def on(f):
        return await f
    t = asyncio.create_task(on(f))
    await asyncio.sleep(0)
    f.set_result("set")
    print(t.cancel())
    await wait(t)
    print("-- the future it waits on is cancelled too")
    f = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(on(f))
    await asyncio.sleep(0)
    t.cancel("down")
    await wait(t)
    print(f.cancelled())
    print("-- through three levels")

    async def l3():
        try:
            await asyncio.sleep(1)
        finally:
            print("l3 finally")

    async def l2():
        try:
            await l3()
        except asyncio.CancelledError:
            print("l2 saw it")
            raise

    async def l1():
        try:
            await l2()
        finally:
            print("l1 finally")
    t = asyncio.create_task(l1())
    await asyncio.sleep(0)
    t.cancel()
    await wait(t)
    print("-- through a chain of tasks")
    inner = asyncio.create_task(child("inner"))

    async def outer():
        try:
            await inner
        except asyncio.CancelledError:
            print("outer saw it", inner.cancelled())
            raise
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel("chain")
    await wait(t)
    print(inner.cancelled())
    print("-- cleaning up with an await")

    async def clean():
        try:
            await asyncio.sleep(1)
        finally:
            print("cleaning")
            await asyncio.sleep(0.01)
            print("clean")
    t = asyncio.create_task(clean())
    await asyncio.sleep(0)
    t.cancel()
    await wait(t)
    print("-- cancelled again while cleaning up")
    t = asyncio.create_task(clean())
    await asyncio.sleep(0)
    t.cancel("first")
    await asyncio.sleep(0)
    t.cancel("second")
    await wait(t)
    print("-- return in finally swallows")

    async def ret():
        try:
            await asyncio.sleep(1)
        finally:
            return "finally"
    t = asyncio.create_task(ret())
    await asyncio.sleep(0)
    t.cancel()
    await wait(t)
    try:
        t.cancel("a", "b")
    except TypeError as e:
        print(e)


asyncio.run(main())
