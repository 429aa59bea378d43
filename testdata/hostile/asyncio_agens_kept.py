# stopped by: memory
import asyncio
async def g():
    b = bytearray(10000)
    while True:
        yield b
async def main():
    kept = []
    while True:
        a = g()
        await a.__anext__()
        kept.append(a)
asyncio.run(main())
