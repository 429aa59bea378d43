# stopped by: any
# A reader that is fed without end.
import asyncio
async def main():
    r = asyncio.StreamReader()
    while True:
        r.feed_data(b"x" * 100000)
asyncio.run(main())
