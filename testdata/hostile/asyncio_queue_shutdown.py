# stopped by: any
import asyncio
async def main():
    q = asyncio.LifoQueue()
    async def put():
        while True: await q.put(['x'] * 100); await asyncio.sleep(0)
    await asyncio.gather(*(put() for _ in range(100)))
asyncio.run(main())
