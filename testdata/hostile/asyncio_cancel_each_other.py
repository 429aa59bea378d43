# stopped by: steps
import asyncio
async def f(i):
    while True:
        try:
            await asyncio.sleep(0)
            ts[1 - i].cancel()
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
async def main():
    global ts
    ts = [asyncio.create_task(f(i)) for i in range(2)]
    await asyncio.gather(*ts)
asyncio.run(main())
