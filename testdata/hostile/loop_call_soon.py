# stopped by: steps
# A callback that schedules itself.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again():
        loop.call_soon(again)
    again()
    await asyncio.sleep(1000)
asyncio.run(main())
