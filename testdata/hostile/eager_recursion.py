# stopped by: any
# Eager tasks that start eager tasks.
import asyncio
async def f(n):
    asyncio.current_task().get_loop().create_task(f(n + 1))
    await asyncio.sleep(0)
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    while True:
        try:
            await f(0)
        except RecursionError:
            pass
asyncio.run(main())
