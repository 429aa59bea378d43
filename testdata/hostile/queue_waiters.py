# stopped by: tasks
# Tasks that wait for a queue.
import asyncio
async def main():
    q = asyncio.Queue(1)
    while True:
        asyncio.create_task(q.get())
asyncio.run(main())
