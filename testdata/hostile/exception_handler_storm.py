# stopped by: any
# The loop's exception handler makes what it is called for.
import asyncio
def handler(loop, context):
    loop.call_soon(boom)
    loop.call_soon(boom)
def boom():
    raise ValueError("x" * 1000)
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(boom)
    await asyncio.Event().wait()
asyncio.run(main())
