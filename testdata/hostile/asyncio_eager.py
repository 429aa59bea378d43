# stopped by: any
# Eager tasks that start eager tasks.
import asyncio
async def f():
    await asyncio.ensure_future(f())
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await f()
asyncio.run(main())
