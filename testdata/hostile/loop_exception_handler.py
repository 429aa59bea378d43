# stopped by: steps
# An exception handler that never returns.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def spin(loop, context):
        while True:
            pass
    loop.set_exception_handler(spin)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(1000)
asyncio.run(main())
