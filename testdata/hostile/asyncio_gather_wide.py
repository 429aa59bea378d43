# stopped by: any
# gather of very many futures.
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    await asyncio.gather(*[f] * 5000000)
asyncio.run(main())
