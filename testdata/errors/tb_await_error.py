import asyncio

async def main():
    x = [1, 2, await asyncio.sleep(0, "s") + 1, 3]

asyncio.run(main())
