import asyncio


async def producer(queue, lock):
    for n in range(3):
        async with lock:
            await queue.put(n)
        await asyncio.sleep(0)


async def consumer(queue, lock):
    for _ in range(3):
        n = await queue.get()
        async with lock:
            print("got", n)


async def main():
    queue, lock = asyncio.Queue(1), asyncio.Lock()
    await asyncio.gather(producer(queue, lock), consumer(queue, lock))


asyncio.run(main())
