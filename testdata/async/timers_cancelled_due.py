# Cancelled timers that come due beneath others stay in the loop's count of
# them, which then may be more than there are timers.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    base = loop.time()
    log = []
    for _ in range(200):
        loop.call_at(base - 1, log.append, "ran")
        loop.call_at(base - 0.5, log.append, "never").cancel()
    await asyncio.sleep(0.02)
    print(len(log), set(log))
    handles = [loop.call_later(100 + i, print, "never") for i in range(150)]
    for h in handles[:100]:
        h.cancel()
    await asyncio.sleep(0.02)
    print(await asyncio.create_task(asyncio.sleep(0.001, "still works")))


asyncio.run(main())
