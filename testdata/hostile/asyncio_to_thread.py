# stopped by: any
# Threads of asyncio without end.
import asyncio, time
async def main():
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 1000) for i in range(100000)))
asyncio.run(main())
