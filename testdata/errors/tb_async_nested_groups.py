import asyncio
async def fail(n, exc):
    await asyncio.sleep(n / 1000)
    raise exc
async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(1, ValueError("one")))
        tg.create_task(fail(1, TypeError("two")))
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner())
        tg.create_task(asyncio.sleep(10))
asyncio.run(main())
