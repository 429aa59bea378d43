# stopped by: any
import asyncio, threading
async def wait():
    await asyncio.sleep(1000)
async def main():
    loop = asyncio.get_running_loop()
    def f():
        while True:
            asyncio.run_coroutine_threadsafe(wait(), loop)
    await asyncio.to_thread(f)
asyncio.run(main())
