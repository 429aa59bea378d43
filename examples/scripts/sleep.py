# While a coroutine sleeps its local names stay as they were.
import asyncio
import time


async def main():
    start = time.time()
    await asyncio.sleep(2)
    return int(time.time() - start)


print(asyncio.run(main()))
