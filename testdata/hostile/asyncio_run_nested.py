# stopped by: any
# A loop in a thread in a loop.
import asyncio, threading
def f():
    async def main():
        await asyncio.to_thread(f)
    asyncio.run(main())
f()
