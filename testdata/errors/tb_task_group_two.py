import asyncio

async def bad(n):
    await asyncio.sleep(0)
    raise (ValueError, KeyError)[n](n)

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(0))
        tg.create_task(bad(1))

asyncio.run(main())
