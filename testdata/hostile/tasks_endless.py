# stopped by: tasks
# Makes tasks without end.
import asyncio
async def sleep():
    await asyncio.sleep(1000)
async def main():
    while True:
        asyncio.create_task(sleep())
asyncio.run(main())
