# stopped by: steps
# Takes and gives back a lock, for ever.
import asyncio
async def main():
    lock = asyncio.Lock()
    while True:
        async with lock:
            pass
asyncio.run(main())
