# stopped by: any
# gather of gather of gather.
import asyncio
async def main():
    f = asyncio.sleep(0)
    for _ in range(100_000):
        f = asyncio.gather(f)
    await f
asyncio.run(main())
