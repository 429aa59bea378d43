import asyncio
async def main():
    t = asyncio.current_task()
    t.cancel("my message")
    await asyncio.sleep(1)
asyncio.run(main())
