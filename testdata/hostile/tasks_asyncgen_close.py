# stopped by: steps
# An async generator that does not let itself be closed.
import asyncio
async def g():
    while True:
        try:
            yield 1
        finally:
            while True:
                await asyncio.sleep(0)
async def main():
    async for x in g():
        break
asyncio.run(main())
