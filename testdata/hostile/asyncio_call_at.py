# stopped by: any
# Timers in the past without end.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again():
        loop.call_at(-1e300, again)
        loop.call_at(float("-inf"), again)
    again()
    await asyncio.sleep(1000)
asyncio.run(main())
