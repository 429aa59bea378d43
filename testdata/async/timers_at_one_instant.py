# Timers that fall due at the very same instant run in the order in which they were made. CPython keeps
# them in a heap that compares nothing but the instant: their order is an accident of the heap.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    when = loop.time() + 0.01
    for i in range(8):
        loop.call_at(when, log.append, i)
    await asyncio.sleep(0.03)
    print(log)


asyncio.run(main())
