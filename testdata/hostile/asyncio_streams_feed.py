# stopped by: any
import asyncio
async def main():
    r = asyncio.StreamReader(limit=2 ** 40)
    while True: r.feed_data(b'x' * 100000)
asyncio.run(main())
