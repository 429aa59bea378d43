# stopped by: memory
# A callback that schedules itself twice.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again():
        loop.call_soon(again)
        loop.call_soon(again)
    again()
    await asyncio.sleep(1000)
asyncio.run(main())
