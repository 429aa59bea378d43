# stopped by: memory
# Timers without end.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    while True:
        loop.call_later(1000, print, "x" * 100)
asyncio.run(main())
