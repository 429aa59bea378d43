import asyncio
class A:
    async def __aenter__(self): return self
    async def __aexit__(self, *a):
        raise KeyError("exit")
async def main():
    async with A() as a:
        a.missing
asyncio.run(main())
