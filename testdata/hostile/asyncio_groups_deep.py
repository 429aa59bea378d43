# stopped by: any
import asyncio
async def nest(n):
    async with asyncio.TaskGroup() as g:
        g.create_task(nest(n + 1))
        await asyncio.sleep(1000)
asyncio.run(nest(0))
