# stopped by: steps
# An async iterator that never ends and never waits.
import asyncio
class A:
    def __aiter__(self):
        return self
    async def __anext__(self):
        return 1
async def main():
    async for x in A():
        pass
asyncio.run(main())
