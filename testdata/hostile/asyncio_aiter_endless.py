# stopped by: memory
import asyncio
async def g():
    while True:
        yield bytes(100)
async def main():
    return [x async for x in g()]
asyncio.run(main())
