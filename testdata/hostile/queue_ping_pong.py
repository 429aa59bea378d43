# stopped by: steps
# Two tasks that keep each other busy.
import asyncio
async def pump(a, b):
    while True:
        await b.put(await a.get())
async def main():
    a, b = asyncio.Queue(), asyncio.Queue()
    a.put_nowait(1)
    await asyncio.gather(pump(a, b), pump(b, a))
asyncio.run(main())
