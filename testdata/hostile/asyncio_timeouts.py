# stopped by: any
# Timeouts without end.
import asyncio
async def f(n):
    async with asyncio.timeout(1000):
        await f(n + 1)
asyncio.run(f(0))
