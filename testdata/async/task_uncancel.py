# cancelling(), uncancel(): the count of cancellation requests.
import asyncio


async def main():
    async def job():
        me = asyncio.current_task()
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("in", me.cancelling(), me.uncancel(), me.cancelling(), me.uncancel())
        await asyncio.sleep(0)
        return "ended"
    t = asyncio.create_task(job())
    await asyncio.sleep(0)
    print(t.cancelling(), t.uncancel())
    t.cancel()
    print(t.cancelling())
    print(await t, t.cancelling())
    t = asyncio.create_task(job())
    await asyncio.sleep(0)
    t.cancel()
    t.cancel()
    print(t.cancelling())
    print(await t, t.cancelling())

    # uncancel before the cancellation is delivered takes it back
    async def other():
        await asyncio.sleep(0)
        return "not cancelled"
    t = asyncio.create_task(other())
    t.cancel()
    t.uncancel()
    try:
        print(await t)
    except asyncio.CancelledError:
        print("cancelled")
    t = asyncio.create_task(other())
    await asyncio.sleep(0)
    t.cancel()
    t.uncancel()
    try:
        print(await t)
    except asyncio.CancelledError:
        print("cancelled")

    # structured: the one who cancelled takes back its own request
    async def timeout_like(coro, delay):
        me = asyncio.current_task()
        loop = asyncio.get_running_loop()
        fired = False

        def fire():
            nonlocal fired
            fired = True
            me.cancel()
        h = loop.call_later(delay, fire)
        try:
            return await coro
        except asyncio.CancelledError:
            if fired and me.uncancel() == 0:
                return "timed out"
            raise
        finally:
            h.cancel()
    print(await timeout_like(asyncio.sleep(1), 0.01))
    print(await timeout_like(asyncio.sleep(0.01, "in time"), 1))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
