# stopped by: any
import asyncio, sys
sys.setrecursionlimit(10 ** 6)
async def f(n):
    await f(n + 1)
asyncio.run(f(0))
