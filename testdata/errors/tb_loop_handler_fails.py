import asyncio
def handler(loop, context):
    print("handler:", context["message"], type(context.get("exception")).__name__)
    raise RuntimeError("handler fails")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(main())
