# stopped by: steps
# A task that swallows its cancellation, for ever.
import asyncio
async def stay():
    while True:
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            pass
async def main():
    t = asyncio.create_task(stay())
    await asyncio.sleep(0)
    t.cancel()
    await t
asyncio.run(main())
