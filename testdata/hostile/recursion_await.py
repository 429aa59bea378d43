# stopped by: depth
# Coroutines that await themselves.
import asyncio
async def f():
    await f()
asyncio.run(f())
