# An error that comes out of a task and a gather.
import asyncio


async def child(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def main():
    task = asyncio.create_task(child(1))
    try:
        await task
    except ValueError:
        await asyncio.gather(child(2), child(3))


asyncio.run(main())
