import asyncio
async def agen():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        raise ValueError("clean-up")
async def main():
    async for x in agen():
        print(x)
        if x == 2:
            raise KeyError(x)
asyncio.run(main())
