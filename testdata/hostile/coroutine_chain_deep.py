# stopped by: any
import asyncio
async def f(n):
    if n: await f(n - 1)
    else:
        while True: await asyncio.sleep(0)
asyncio.run(f(500000))
