# stopped by: any
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    g = f
    while True:
        g = asyncio.gather(*[g] * 1000)
asyncio.run(main())
