# wait and as_completed.
import asyncio


async def after(delay, v):
    await asyncio.sleep(delay)
    return v


async def fail(delay):
    await asyncio.sleep(delay)
    raise ValueError("failed")


def names(ts):
    return sorted(t.get_name() for t in ts)


async def main():
    def make(*specs):
        return [asyncio.create_task(c, name=n) for n, c in specs]
    ts = make(("a", after(0.01, 1)), ("b", after(0.03, 2)))
    done, pending = await asyncio.wait(ts)
    print(names(done), names(pending), sorted(t.result() for t in done), type(done).__name__)
    ts = make(("a", after(0.01, 1)), ("b", after(0.04, 2)))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(names(done), names(pending))
    await asyncio.wait(pending)
    ts = make(("ok", after(0.01, 1)), ("bad", fail(0.02)), ("slow", after(0.06, 1)))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [repr(t.exception()) for t in done if t.exception()])
    await asyncio.wait(pending)
    done, pending = await asyncio.wait(ts)
    print(names(done), names(pending))
    # a timeout cancels nothing
    ts = make(("x", after(0.02, "late")))
    done, pending = await asyncio.wait(ts, timeout=0)
    print(names(done), names(pending), await ts[0])
    # cancelling the waiting task does not cancel what it waits for
    ts = make(("y", after(0.02, "y")))
    w = asyncio.create_task(asyncio.wait(ts))
    await asyncio.sleep(0)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("wait cancelled", ts[0].done(), await ts[0])
    for bad in ([], 5):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    c = after(0, 1)
    try:
        await asyncio.wait([c])
    except TypeError as e:
        print(e)
    c.close()
    try:
        await asyncio.wait(make(("z", after(0, 1))), return_when="nope")
    except ValueError as e:
        print(e)
    print("-- as_completed")
    for f in asyncio.as_completed([after(0.05, "c"), after(0.01, "a"), after(0.03, "b")]):
        print(await f, end=" ")
    print()
    ts = make(("p", after(0.03, "p")), ("q", after(0.01, "q")))
    async for t in asyncio.as_completed(ts):
        print(t.get_name(), t in ts, await t, end=" ")
    print()
    for f in asyncio.as_completed([after(0.01, 1), fail(0.02)]):
        try:
            print(await f)
        except ValueError as e:
            print(repr(e))
    ts = make(("s", after(0.5, 1)), ("t", after(0.01, "t")))
    try:
        for f in asyncio.as_completed(ts, timeout=0.03):
            print(await f)
    except TimeoutError as e:
        print("TimeoutError", ts[0].done())
    ts[0].cancel()
    print([await f for f in asyncio.as_completed([])])


asyncio.run(main())
