# stopped by: any
# Waiters for a semaphore that is never released.
import asyncio
async def main():
    s = asyncio.Semaphore(0)
    kept = []
    while True:
        kept.append(asyncio.ensure_future(s.acquire()))
        await asyncio.sleep(0)
asyncio.run(main())
