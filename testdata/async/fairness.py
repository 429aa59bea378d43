# A task that never waits holds the others up; one that waits lets each of them go one step.
import asyncio
import time


async def main():
    log = []

    async def greedy():
        for i in range(3):
            log.append(f"g{i}")
        await asyncio.sleep(0)
        log.append("g end")

    async def polite(n):
        for i in range(3):
            log.append(f"p{n}{i}")
            await asyncio.sleep(0)
    await asyncio.gather(greedy(), polite(1), polite(2))
    print(log)
    log.clear()

    async def blocking():
        log.append("block")
        time.sleep(0.03)
        log.append("unblock")

    async def timer(d):
        await asyncio.sleep(d)
        log.append(d)
    ts = [asyncio.create_task(timer(d)) for d in (0.02, 0.01)]
    await asyncio.sleep(0)
    await blocking()
    log.append("main")
    await asyncio.gather(*ts)
    print(log)
    log.clear()
    # timers that are due go behind what is ready already
    loop = asyncio.get_running_loop()
    loop.call_later(0.001, log.append, "timer")
    time.sleep(0.005)
    loop.call_soon(log.append, "soon 1")
    loop.call_soon(loop.call_soon, log.append, "soon 2")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)


asyncio.run(main())
