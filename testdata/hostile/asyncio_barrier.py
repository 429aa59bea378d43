# stopped by: any
# A barrier that breaks and is mended without an end.
import asyncio
async def main():
    b = asyncio.Barrier(10**9)
    while True:
        t = asyncio.ensure_future(b.wait())
        await asyncio.sleep(0)
        await b.reset()
        t.cancel()
asyncio.run(main())
