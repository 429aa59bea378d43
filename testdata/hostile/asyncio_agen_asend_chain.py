# stopped by: any
import asyncio
async def g(n):
    async for x in g(n + 1):
        yield x
async def main():
    async for x in g(0):
        pass
asyncio.run(main())
