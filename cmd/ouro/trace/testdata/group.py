import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    print("worked", n, "日本\nsecond line")
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        for n in (1, 2, 3):
            group.create_task(work(n))


asyncio.run(main())
