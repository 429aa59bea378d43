# stopped by: any
# Async generators that are never closed.
import asyncio
async def g():
    try:
        yield "x" * 1000
    finally:
        await asyncio.sleep(1000)
async def main():
    kept = []
    while True:
        a = g()
        await anext(a)
        kept.append(a)
asyncio.run(main())
