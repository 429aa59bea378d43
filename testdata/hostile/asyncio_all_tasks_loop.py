# stopped by: steps
import asyncio
async def main():
    ts = [asyncio.create_task(asyncio.sleep(1000)) for i in range(5000)]
    while True:
        asyncio.all_tasks()
asyncio.run(main())
