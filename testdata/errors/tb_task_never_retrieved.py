import asyncio

async def child():
    await asyncio.sleep(0)
    raise ValueError("lost")

async def main():
    t = asyncio.create_task(child(), name="lost one")
    await asyncio.sleep(0.01)
    del t
    print("end")

asyncio.run(main())
