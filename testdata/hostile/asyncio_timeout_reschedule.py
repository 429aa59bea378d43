# stopped by: steps
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1000) as t:
        while True:
            t.reschedule(loop.time() + 1000)
asyncio.run(main())
