# stopped by: any
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    t = loop.time() + 1e9
    while True:
        loop.call_at(t, print).cancel()
asyncio.run(main())
