import asyncio
def cb(x): raise ValueError(x)
async def main():
    asyncio.get_running_loop().call_soon(cb, 5)
    await asyncio.sleep(0)
    print("goes on")
asyncio.run(main())
