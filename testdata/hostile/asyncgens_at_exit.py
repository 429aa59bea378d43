# stopped by: any
# Async generators whose end never ends are left over at the end of a loop.
import asyncio
async def g():
    try:
        yield 1
    finally:
        while True:
            await asyncio.sleep(0)
async def main():
    kept = [g() for i in range(100)]
    for x in kept:
        await anext(x)
asyncio.run(main())
