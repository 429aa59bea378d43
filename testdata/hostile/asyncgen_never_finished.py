# stopped by: any
# Async generators that are begun and left.
import asyncio
async def g():
    try:
        while True:
            yield 1
    finally:
        while True:
            await asyncio.sleep(0)
async def main():
    kept = []
    while True:
        a = g()
        await a.__anext__()
        kept.append(a)
        if len(kept) > 100:
            kept.clear()
asyncio.run(main())
