# stopped by: any
# A condition that wakes all, who wait again.
import asyncio
async def main():
    c = asyncio.Condition()
    async def wait():
        async with c:
            await c.wait_for(lambda: False)
    async with asyncio.TaskGroup() as g:
        for i in range(500):
            g.create_task(wait())
        while True:
            await asyncio.sleep(0)
            async with c:
                c.notify_all()
asyncio.run(main())
