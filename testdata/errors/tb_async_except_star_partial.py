import asyncio
async def fail(e):
    raise e
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError(1)))
            tg.create_task(fail(OSError(2, "two")))
            tg.create_task(fail(KeyError(3)))
    except* ValueError as eg:
        print("handled", eg.exceptions)
asyncio.run(main())
