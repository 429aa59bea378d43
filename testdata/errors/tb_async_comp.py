import asyncio

async def f(x):
    await asyncio.sleep(0)
    return 1 / x

async def main():
    return [await f(x) for x in (1, 0)]

asyncio.run(main())
