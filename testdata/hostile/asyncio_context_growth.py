# stopped by: any
import asyncio, contextvars
v = contextvars.ContextVar("v")
async def f(n):
    v.set(bytearray(1000))
    if n:
        await asyncio.create_task(f(n - 1))
    await asyncio.sleep(1000)
async def main():
    while True:
        asyncio.create_task(f(100))
        await asyncio.sleep(0)
asyncio.run(main())
