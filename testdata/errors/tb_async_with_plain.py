import asyncio
async def main():
    async with open:
        pass
asyncio.run(main())
