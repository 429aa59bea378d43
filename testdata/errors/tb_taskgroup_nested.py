import asyncio
async def bad(n):
    raise ValueError(n)
async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(1))
        await asyncio.sleep(1)
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner())
        tg.create_task(bad(2))
        raise KeyError("body")
asyncio.run(main())
