# stopped by: any
# As many as one can ask for.
import asyncio
import itertools
async def nothing():
    pass
async def main():
    async for x in asyncio.as_completed(nothing() for i in itertools.count()):
        pass
asyncio.run(main())
