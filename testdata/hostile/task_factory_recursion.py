# stopped by: any
# A task factory that makes tasks.
import asyncio
def factory(loop, coro, **kw):
    loop.create_task(asyncio.sleep(0))
    return asyncio.Task(coro, loop=loop, **kw)
async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    while True:
        try:
            asyncio.create_task(asyncio.sleep(0))
        except RecursionError:
            pass
asyncio.run(main())
