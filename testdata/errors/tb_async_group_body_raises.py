import asyncio
async def ok():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("while cancelled")
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(ok())
        await asyncio.sleep(0)
        raise ValueError("body")
asyncio.run(main())
