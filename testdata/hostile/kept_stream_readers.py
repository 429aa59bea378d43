# stopped by: memory
import asyncio
async def main():
    l = []
    while True:
        r = asyncio.StreamReader()
        r.feed_data(b'x' * 5000)
        l.append(r)
asyncio.run(main())
