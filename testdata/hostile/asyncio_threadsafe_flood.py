# stopped by: any
import asyncio, threading
async def main():
    loop = asyncio.get_running_loop()
    def f():
        while True:
            loop.call_soon_threadsafe(lambda: None)
    threading.Thread(target=f, daemon=True).start()
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
