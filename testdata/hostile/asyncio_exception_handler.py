# stopped by: any
# An exception handler that raises.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def handler(loop, context):
        loop.call_exception_handler(context)
    loop.set_exception_handler(handler)
    loop.call_exception_handler({"message": "x"})
asyncio.run(main())
