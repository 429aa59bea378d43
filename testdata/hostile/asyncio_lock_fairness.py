# stopped by: steps
import asyncio
l = asyncio.Lock()
async def f():
    while True:
        async with l:
            await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[f() for i in range(1000)])
asyncio.run(main())
