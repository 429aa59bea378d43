# to_thread and run_in_executor: the loop goes on while the function runs.
import asyncio
import time


def block(n):
    time.sleep(0.02)
    return n * 2


def fail():
    raise ValueError("in a thread")


async def main():
    log = []

    async def tick():
        for i in range(3):
            log.append(i)
            await asyncio.sleep(0.001)
    r, _ = await asyncio.gather(asyncio.to_thread(block, 21), tick())
    print(r, log)
    print(await asyncio.to_thread(lambda *a, **k: (a, k), 1, x=2))
    try:
        await asyncio.to_thread(fail)
    except ValueError as e:
        print(repr(e))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, block, 1))
    print(await asyncio.gather(*(asyncio.to_thread(block, i) for i in range(3))))


asyncio.run(main())
