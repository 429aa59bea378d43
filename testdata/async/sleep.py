# asyncio.sleep: order by time, results, zero and negative delays, bad arguments.
import asyncio
import time


async def nap(name, delay, log):
    r = await asyncio.sleep(delay, name)
    log.append(r)
    return r


async def main():
    log = []
    ts = [asyncio.create_task(nap(n, d, log)) for n, d in (("c", 0.06), ("a", 0.02), ("b", 0.04), ("z", 0), ("neg", -1))]
    for t in ts:
        await t
    print(log)
    print(await asyncio.sleep(0), await asyncio.sleep(0, "result"), await asyncio.sleep(0.01, result=[1]), await asyncio.sleep(delay=0))
    print(await asyncio.sleep(True - 1, "bool"), await asyncio.sleep(-5, "negative"))
    start = time.monotonic()
    await asyncio.sleep(0.05)
    took = time.monotonic() - start
    print(0.045 < took < 5)
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    await asyncio.sleep(0.03)
    print(loop.time() - t0 >= 0.0299)
    for bad in ("x", None, [], 1j):
        try:
            await asyncio.sleep(bad)
        except TypeError as e:
            print(f"TypeError: {e}")
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        print(f"ValueError: {e}")
    try:
        await asyncio.sleep()
    except TypeError as e:
        print(f"TypeError: {e}")
    # equal delays wake in the order they were asked for
    log = []
    ts = [asyncio.create_task(nap(i, 0.02, log)) for i in range(5)]
    for t in ts:
        await t
    print(log)
    # a long sleep that is cancelled costs nothing
    t = asyncio.create_task(asyncio.sleep(3600))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")
    print([await asyncio.sleep(0, i) for i in range(3)])


asyncio.run(main())
