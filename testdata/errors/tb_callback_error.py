import asyncio

def cb(x):
    raise ValueError(x)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(cb, 5)
    await asyncio.sleep(0.01)
    print("done")

asyncio.run(main())
