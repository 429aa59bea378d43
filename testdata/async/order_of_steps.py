# The order in which tasks run: first in, first out, one step each.
import asyncio


async def worker(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    log.append(f"{name}end")


async def main():
    log = []
    ts = [asyncio.create_task(worker(n, k, log)) for n, k in (("a", 3), ("b", 1), ("c", 2))]
    for t in ts:
        await t
    print(log)

    # who is woken first when several wait for one task
    log = []

    async def waiter(n, t):
        r = await t
        log.append((n, r))
    t = asyncio.create_task(asyncio.sleep(0.01, "v"))
    ws = [asyncio.create_task(waiter(i, t)) for i in range(4)]
    for w in ws:
        await w
    print(log)

    # a child created inside a step runs after everything already queued
    log = []

    async def spawn(n):
        log.append(f"spawn{n}")
        if n < 3:
            t = asyncio.create_task(spawn(n + 1))
            await asyncio.sleep(0)
            log.append(f"after{n}")
            await t
            log.append(f"joined{n}")
    other = asyncio.create_task(worker("w", 4, log))
    await spawn(0)
    await other
    print(log)

    # call_soon, tasks and futures share one queue
    log = []
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda f: log.append("fut callback"))
    loop.call_soon(log.append, "soon1")
    t = asyncio.create_task(worker("t", 1, log))
    loop.call_soon(log.append, "soon2")
    f.set_result(1)
    loop.call_soon(log.append, "soon3")
    log.append("main")
    await asyncio.sleep(0)
    log.append("main2")
    await f
    log.append("main3 (a done future does not give way)")
    await t
    print(log)

    # a coroutine awaited directly runs at once
    log = []

    async def direct():
        log.append("direct")
        return 1
    t = asyncio.create_task(worker("x", 1, log))
    await direct()
    log.append("after direct")
    await t
    print(log)

    # wake-ups by set_result
    log = []
    futs = [loop.create_future() for _ in range(3)]

    async def on(i):
        log.append(f"wait{i}")
        await futs[i]
        log.append(f"woke{i}")
        if i:
            futs[i - 1].set_result(None)
            log.append(f"set{i - 1}")
    ts = [asyncio.create_task(on(i)) for i in range(3)]
    await asyncio.sleep(0)
    futs[2].set_result(None)
    log.append("set2")
    for t in ts:
        await t
    print(log)


asyncio.run(main())
