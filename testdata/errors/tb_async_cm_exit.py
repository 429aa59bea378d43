import asyncio
class CM:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *a):
        raise RuntimeError("aexit")
async def main():
    async with CM() as a, CM() as b:
        raise ValueError("body")
asyncio.run(main())
