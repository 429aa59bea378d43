# stopped by: any
import asyncio
async def fail():
    raise ValueError("x" * 1000)
async def nest(n):
    async with asyncio.TaskGroup() as g:
        for i in range(3):
            g.create_task(nest(n - 1) if n else fail())
while True:
    try:
        asyncio.run(nest(6))
    except* ValueError:
        pass
