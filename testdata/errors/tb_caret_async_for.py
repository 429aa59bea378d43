import asyncio
async def agen():
    yield 1
    raise OSError("stream broke")
async def main():
    async for x in agen():
        print(x)
    print([y async for y in agen()])
asyncio.run(main())
