# stopped by: any
import asyncio
async def f(n):
    if n:
        await f(n - 1)
    else:
        await asyncio.sleep(1000)
async def main():
    t = asyncio.create_task(f(500))
    await asyncio.sleep(0)
    while True:
        t.get_stack()
        t.get_coro()
        repr(t)
asyncio.run(main())
