import asyncio

async def numbers():
    for i in range(3):
        yield 1 // (1 - i)

async def main():
    async for n in numbers():
        print(n)

asyncio.run(main())
