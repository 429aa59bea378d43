import asyncio

async def inner():
    await asyncio.sleep(0)
    raise ValueError("inner")

async def middle():
    try:
        await inner()
    except ValueError as e:
        raise RuntimeError("middle") from e

async def main():
    async with asyncio.timeout(5):
        await middle()

asyncio.run(main())
