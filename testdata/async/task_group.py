# TaskGroup.
import asyncio


async def work(n, delay=0.01, exc=None):
    try:
        await asyncio.sleep(delay)
        if exc:
            raise exc
        print("done", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


def show(e, indent=2):
    if isinstance(e, BaseExceptionGroup):
        print(" " * indent + f"{type(e).__name__}: {e}")
        for x in e.exceptions:
            show(x, indent + 2)
    else:
        print(" " * indent + repr(e))


async def attempt(f):
    print("--", f.__name__)
    try:
        print("->", await f())
    except BaseException as e:
        show(e)
    print("cancelling", asyncio.current_task().cancelling())


async def plain():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(1, 0.02))
        b = tg.create_task(work(2), name="named")
        print("body ends", a.done(), b.get_name())
    return a.result(), b.result()


async def empty():
    async with asyncio.TaskGroup():
        pass
    return "empty"


async def one_fails():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1, 0.01, ValueError("v")))
        tg.create_task(work(2, 0.5))


async def two_fail():
    async def cleanup_fails():
        try:
            await asyncio.sleep(1)
        finally:
            raise KeyError("cleanup")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1, 0.01, ValueError("v")))
        tg.create_task(cleanup_fails())


async def body_fails():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1, 0.5))
        await asyncio.sleep(0)
        raise ValueError("body")


async def body_fails_too():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1, 0, KeyError("child")))
        try:
            await asyncio.sleep(0.5)
        except asyncio.CancelledError:
            raise ValueError("body")


async def body_cancelled_by_child():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1, 0.01, KeyError("child")))
        try:
            await asyncio.sleep(0.5)
        finally:
            print("body cancelled")


async def child_spawns():
    async def spawn(tg, n):
        await asyncio.sleep(0)
        if n:
            tg.create_task(spawn(tg, n - 1))
        print("spawn", n)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(spawn(tg, 3))
    return "all done"


async def child_cancelled():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(work(1, 0.5))
        tg.create_task(work(2))
        await asyncio.sleep(0)
        t.cancel()
    return t.cancelled()


async def parent_cancelled():
    async def parent():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(1, 0.5))
    t = asyncio.create_task(parent())
    await asyncio.sleep(0.01)
    t.cancel()
    await t


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(work("o", 0.5))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(work("i", 0.01, ValueError("inner")))
            inner.create_task(work("j", 0.5))


async def nested_caught():
    async with asyncio.TaskGroup() as outer:
        t = outer.create_task(work("o", 0.02))
        try:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("i", 0.01, ValueError("inner")))
        except* ValueError as e:
            print("caught", e.exceptions)
    return t.result()


async def after_exit():
    async with asyncio.TaskGroup() as tg:
        pass
    c = work(1)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        c.close()
        return str(e).partition(" <")[0], str(e).endswith("is finished")


async def not_entered():
    tg = asyncio.TaskGroup()
    c = work(1)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        c.close()
        return str(e).endswith("has not been entered")


async def twice():
    tg = asyncio.TaskGroup()
    async with tg:
        pass
    async with tg:
        pass


async def same_error_order():
    async with asyncio.TaskGroup() as tg:
        for i in range(3):
            tg.create_task(work(i, 0, ValueError(i)))


async def main():
    for f in (plain, empty, one_fails, two_fail, body_fails, body_fails_too, body_cancelled_by_child, child_spawns, child_cancelled, parent_cancelled, nested, nested_caught, after_exit, not_entered, same_error_order):
        await attempt(f)
    try:
        await twice()
    except RuntimeError as e:
        print("has already been entered" in str(e))


asyncio.run(main())
