# stopped by: memory
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    i = 0
    while True:
        i += 1
        loop.call_later(1e6 - i, print, bytes(100))
asyncio.run(main())
