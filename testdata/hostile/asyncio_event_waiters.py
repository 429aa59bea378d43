# stopped by: any
# Waiters without end.
import asyncio
async def main():
    e = asyncio.Event()
    kept = []
    while True:
        kept.append(asyncio.ensure_future(e.wait()))
        await asyncio.sleep(0)
asyncio.run(main())
