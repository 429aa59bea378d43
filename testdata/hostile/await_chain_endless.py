# stopped by: steps
# Awaits a coroutine after the other, for ever.
import asyncio
async def nothing():
    pass
async def main():
    while True:
        await nothing()
asyncio.run(main())
