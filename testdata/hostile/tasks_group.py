# stopped by: tasks
# A task group that never stops growing.
import asyncio
async def sleep():
    await asyncio.sleep(1000)
async def main():
    async with asyncio.TaskGroup() as tg:
        while True:
            tg.create_task(sleep())
asyncio.run(main())
