# stopped by: tasks
# Gathers ten million tasks.
import asyncio
async def sleep():
    await asyncio.sleep(1000)
async def main():
    await asyncio.gather(*(asyncio.ensure_future(sleep()) for _ in range(10_000_000)))
asyncio.run(main())
