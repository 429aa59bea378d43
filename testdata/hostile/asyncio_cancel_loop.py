# stopped by: any
# A task that cancels itself for ever.
import asyncio
async def main():
    t = asyncio.current_task()
    while True:
        t.cancel()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            pass
asyncio.run(main())
