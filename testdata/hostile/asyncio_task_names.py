# stopped by: any
import asyncio
async def main():
    t = asyncio.current_task()
    while True: t.set_name('x' * 10 ** 6); t.get_stack(); repr(t)
asyncio.run(main())
