import asyncio
async def f():
    x = await g(1) + await g(0)
async def g(n):
    await asyncio.sleep(0)
    return 1 / n
asyncio.run(f())
