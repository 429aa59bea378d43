# stopped by: any
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    while True:
        loop.run_in_executor(None, sum, range(1000))
        await asyncio.sleep(0)
asyncio.run(main())
