# The exact order of steps when things are cancelled.
import asyncio


async def main():
    log = []

    async def child(n, depth=0):
        try:
            log.append(f"{n}+")
            if depth:
                await child(n + "'", depth - 1)
            else:
                await asyncio.sleep(100)
        except asyncio.CancelledError:
            log.append(f"{n}x")
            raise
        finally:
            log.append(f"{n}-")

    def done(n):
        return lambda f: log.append(f"{n} done {f.cancelled()}")
    ts = {n: asyncio.create_task(child(n, d)) for n, d in (("a", 0), ("b", 2), ("c", 1))}
    for n, t in ts.items():
        t.add_done_callback(done(n))
    await asyncio.sleep(0)
    ts["c"].cancel()
    log.append("cancelled c")
    ts["a"].cancel()
    log.append("cancelled a")
    asyncio.get_running_loop().call_soon(log.append, "soon")
    for i in range(3):
        await asyncio.sleep(0)
        log.append(f"turn{i}")
    ts["b"].cancel()
    await asyncio.wait(ts.values())
    print(log)
    log.clear()
    # a task that cancels another which waits for it
    async def waits_for(t):
        try:
            await t
        except asyncio.CancelledError:
            log.append("waiter cancelled")

    async def cancels():
        await asyncio.sleep(0)
        log.append("cancelling my waiter")
        w.cancel()
        await asyncio.sleep(0)
        log.append("still alive?")
    c = asyncio.create_task(cancels())
    w = asyncio.create_task(waits_for(c))
    await asyncio.wait([c, w])
    print(log, c.cancelled(), w.cancelled())
    log.clear()
    # two tasks that cancel each other
    async def duel(n, other):
        try:
            await asyncio.sleep(0)
            log.append(f"{n} shoots {tasks[other].cancel()}")
            await asyncio.sleep(0)
            log.append(f"{n} survives")
        except asyncio.CancelledError:
            log.append(f"{n} hit")
            raise
    tasks = {}
    tasks["p"] = asyncio.create_task(duel("p", "q"))
    tasks["q"] = asyncio.create_task(duel("q", "p"))
    await asyncio.wait(tasks.values())
    print(log)
    log.clear()
    # cancel and set_result in the same turn
    loop = asyncio.get_running_loop()
    for first in ("cancel", "set"):
        f = loop.create_future()

        async def waiter():
            try:
                r = await f
                log.append(f"result {r}")
                await asyncio.sleep(0)
                log.append("went on")
            except asyncio.CancelledError:
                log.append("cancelled")
                raise
        t = asyncio.create_task(waiter())
        await asyncio.sleep(0)
        if first == "cancel":
            log.append(t.cancel())
            log.append(f.cancelled() or f.set_result(1))
        else:
            f.set_result(1)
            log.append(t.cancel())
        await asyncio.wait([t])
        log.append(t.cancelled())
    print(log)
    log.clear()
    # cancelled before the first step, with a callback
    t = asyncio.create_task(child("never"))
    t.add_done_callback(done("never"))
    t.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, t.cancelled())


asyncio.run(main())
