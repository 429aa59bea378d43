# stopped by: any
# Task groups inside task groups.
import asyncio
async def f():
    async with asyncio.TaskGroup() as g:
        g.create_task(f())
        g.create_task(f())
asyncio.run(f())
