# stopped by: any
# Timers that never come, or that are no number.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for t in (float("inf"), float("nan"), 1e308, -1e308, 10**18):
        loop.call_later(t, print)
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
