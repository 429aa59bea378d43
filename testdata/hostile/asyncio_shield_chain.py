# stopped by: any
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    g = f
    for i in range(10 ** 6):
        g = asyncio.shield(g)
    f.set_result(1)
    await g
asyncio.run(main())
