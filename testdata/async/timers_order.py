# Many timers: they fire by time, whatever the order of making and cancelling.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    base = loop.time()
    for i in (7, 3, 9, 1, 5, 8, 2, 6, 4):
        loop.call_at(base + i / 100, log.append, i)
    await asyncio.sleep(0.13)
    print(log)
    log.clear()
    base = loop.time()
    hs = {i: loop.call_at(base + i / 100, log.append, i) for i in (7, 3, 9, 1, 5, 8, 2, 6, 4)}
    for i in (1, 9, 5, 4):
        hs[i].cancel()
    print([hs[i].cancelled() for i in range(1, 10)])
    await asyncio.sleep(0.13)
    print(log)
    log.clear()

    async def seq(n, *delays):
        for d in delays:
            await asyncio.sleep(d)
            log.append((n, d))
    await asyncio.gather(seq("a", 0.1, 0.12), seq("b", 0.15, 0.13), seq("c", 0.005, 0.005, 0.005))
    print(log)
    log.clear()
    # a timer made by a timer
    def again(n):
        log.append(n)
        if n:
            loop.call_later(0.005, again, n - 1)
    loop.call_later(0.005, again, 3)
    await asyncio.sleep(0.2)
    print(log)
    # hundreds of cancelled timers
    hs = [loop.call_later(100 + i, print, "never") for i in range(500)]
    for h in hs:
        h.cancel()
    t = asyncio.create_task(asyncio.sleep(0.01, "still works"))
    print(await t)
    h = loop.call_later(0.01, log.append, "x")
    print(h.when() > loop.time(), h.when() - loop.time() < 0.0101)
    h.cancel()


asyncio.run(main())
