# An error that comes out of asyncio.run.
import asyncio


async def inner(x):
    await asyncio.sleep(0)
    return 1 / x


async def outer():
    return await inner(0)


async def main():
    await outer()


asyncio.run(main())
