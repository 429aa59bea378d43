# stopped by: steps
# An __aexit__ that awaits for ever.
import asyncio
class Stay:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *exc):
        while True:
            await asyncio.sleep(0)
async def main():
    async with Stay():
        pass
asyncio.run(main())
