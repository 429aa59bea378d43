# stopped by: any
import asyncio
async def main():
    c = asyncio.Condition()
    async def w():
        async with c:
            while True: c.notify_all(); await c.wait_for(lambda: False)
    await asyncio.gather(*(w() for _ in range(500)))
asyncio.run(main())
