# stopped by: steps
# Coroutines without a loop whose number doubles with each level.
import asyncio

async def f(n):
    if n:
        await f(n - 1)
        await f(n - 1)

asyncio.run(f(60))
