# stopped by: steps
import asyncio
async def g():
    try:
        yield 1
    finally:
        while True:
            await asyncio.sleep(0)
async def main():
    async for x in g():
        break
asyncio.run(main())
