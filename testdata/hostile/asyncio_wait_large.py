# stopped by: any
import asyncio
async def main():
    fs = [asyncio.get_running_loop().create_future() for i in range(5000)]
    while True:
        await asyncio.wait(fs, timeout=0)
asyncio.run(main())
