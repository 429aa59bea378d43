# stopped by: any
import asyncio
async def main():
    r = asyncio.StreamReader()
    r.feed_data(b"\n" * 1_000_000)
    while True:
        await r.readline()
        r.feed_data(b"\n")
asyncio.run(main())
