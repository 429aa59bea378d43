# stopped by: steps
# An event that is always set.
import asyncio
async def main():
    e = asyncio.Event()
    e.set()
    while True:
        await e.wait()
asyncio.run(main())
