import asyncio
async def bad():
    1 / 0
async def main():
    t = asyncio.create_task(bad(), name="lost")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    print("end of main")
asyncio.run(main())
