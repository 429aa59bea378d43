# stopped by: any
import asyncio
async def one(): await asyncio.sleep(0)
async def main():
    while True:
        for f in asyncio.as_completed([one() for _ in range(5000)]): await f
asyncio.run(main())
