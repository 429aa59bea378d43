import asyncio

async def a():
    raise ValueError("a")

async def b():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("b cancelled")
        raise

async def main():
    await asyncio.gather(a(), b())

asyncio.run(main())
