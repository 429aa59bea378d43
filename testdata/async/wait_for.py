# wait_for and timeout.
import asyncio


async def work(n, delay):
    try:
        await asyncio.sleep(delay)
        print("done", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    finally:
        print("finally", n)


async def attempt(aw):
    try:
        print("->", await aw)
    except BaseException as e:
        print(f"{type(e).__name__}: {e} cause={e.__cause__!r}")


async def main():
    await attempt(asyncio.wait_for(work(1, 0.01), 0.5))
    await attempt(asyncio.wait_for(work(2, 0.5), 0.01))
    await attempt(asyncio.wait_for(work(3, 0.01), None))
    await attempt(asyncio.wait_for(work(4, 0), 0))
    await attempt(asyncio.wait_for(work(5, 1), -1))
    t = asyncio.create_task(work(6, 1))
    await attempt(asyncio.wait_for(t, 0.01))
    print(t.cancelled())
    t = asyncio.create_task(work(7, 0))
    await t
    await attempt(asyncio.wait_for(t, 0))
    print(asyncio.TimeoutError is TimeoutError)

    async def fail():
        raise ValueError("v")
    await attempt(asyncio.wait_for(fail(), 1))

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("stubborn goes on")
            await asyncio.sleep(0.01)
            return "stubborn"
    await attempt(asyncio.wait_for(stubborn(), 0.01))
    # cancelled from outside
    t = asyncio.create_task(asyncio.wait_for(work(8, 1), 1))
    await asyncio.sleep(0.01)
    t.cancel("outside")
    await attempt(t)
    # timeout
    print("-- timeout")
    async with asyncio.timeout(0.5) as cm:
        print(await work("a", 0.01), cm.expired())

    async def slow(n, limit):
        async with asyncio.timeout(limit):
            await work(n, 1)
    await attempt(slow("b", 0.01))

    async def inside():
        try:
            async with asyncio.timeout(0.01) as cm:
                try:
                    await asyncio.sleep(1)
                except asyncio.CancelledError:
                    print("seen as cancellation inside", asyncio.current_task().cancelling())
                    raise
        except TimeoutError as e:
            return f"TimeoutError outside {cm.expired()} {asyncio.current_task().cancelling()}"
    await attempt(inside())

    async def none():
        async with asyncio.timeout(None) as cm:
            await asyncio.sleep(0)
            return cm.when()
    await attempt(none())

    async def reschedule():
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(0.01) as cm:
            cm.reschedule(loop.time() + 1)
            await asyncio.sleep(0.03)
            return "rescheduled", cm.expired()
    await attempt(reschedule())

    async def nested():
        try:
            async with asyncio.timeout(0.5):
                try:
                    async with asyncio.timeout(0.01):
                        await asyncio.sleep(1)
                except TimeoutError:
                    print("inner timed out")
                await asyncio.sleep(0)
                return "outer goes on"
        except TimeoutError:
            return "outer timed out"
    await attempt(nested())

    async def nested_outer():
        try:
            async with asyncio.timeout(0.01):
                try:
                    async with asyncio.timeout(0.5):
                        await asyncio.sleep(1)
                except TimeoutError:
                    print("wrong one")
        except TimeoutError:
            return "outer timed out"
    await attempt(nested_outer())

    async def other_error():
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead")
    await attempt(other_error())

    async def swallowed():
        async with asyncio.timeout(0.01) as cm:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                pass
        return "swallowed", cm.expired(), asyncio.current_task().cancelling()
    t = asyncio.create_task(swallowed())
    await attempt(t)

    async def past():
        async with asyncio.timeout(-1):
            print("body starts")
            await asyncio.sleep(0)
            print("never")
    await attempt(past())

    async def cancelled_outside():
        async with asyncio.timeout(1):
            await asyncio.sleep(1)
    t = asyncio.create_task(cancelled_outside())
    await asyncio.sleep(0.01)
    t.cancel()
    await attempt(t)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        print("timeout_at")
    for bad in ("x", []):
        try:
            async with asyncio.timeout(bad):
                pass
        except TypeError as e:
            print(type(e).__name__)
    cm = asyncio.timeout(1)
    async with cm:
        pass
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)


asyncio.run(main())
