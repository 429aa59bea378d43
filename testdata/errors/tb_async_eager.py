import asyncio
async def f():
    raise ValueError("eager")
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(f())
    await t
asyncio.run(main())
