# stopped by: any
import asyncio
async def g():
    try:
        while True:
            yield 1
    finally:
        await asyncio.sleep(0)
async def main():
    while True:
        async for x in g():
            break
asyncio.run(main())
