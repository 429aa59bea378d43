# stopped by: any
import asyncio
async def main():
    s = asyncio.Semaphore(0)
    while True:
        asyncio.create_task(s.acquire())
        await asyncio.sleep(0)
asyncio.run(main())
