# stopped by: steps
# A task factory that never returns.
import asyncio
async def main():
    def spin(loop, coro, **kw):
        while True:
            pass
    asyncio.get_running_loop().set_task_factory(spin)
    asyncio.create_task(asyncio.sleep(0))
asyncio.run(main())
