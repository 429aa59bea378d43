import asyncio
async def ok(): await asyncio.sleep(0.01)
async def bad(n):
    await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    await asyncio.gather(ok(), bad(1), bad(2))
asyncio.run(main())
