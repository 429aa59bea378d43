import asyncio
async def main():
    q = asyncio.Queue()
    q.shutdown()
    await q.get()
asyncio.run(main())
