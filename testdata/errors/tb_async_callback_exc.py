import asyncio
def boom():
    raise ValueError("in callback")
async def main():
    asyncio.get_running_loop().call_soon(boom)
    await asyncio.sleep(0)
    raise KeyError("main")
asyncio.run(main())
