# stopped by: any
import asyncio
async def main():
    r = asyncio.StreamReader(limit=10 ** 9)
    t = asyncio.create_task(r.readuntil(b"ab" * 1000 + b"c"))
    while True:
        r.feed_data(b"ab" * 50)
        await asyncio.sleep(0)
asyncio.run(main())
