# stopped by: any
import asyncio, contextlib
async def main():
    async with contextlib.AsyncExitStack() as s:
        while True:
            s.push_async_callback(asyncio.sleep, 0)
asyncio.run(main())
