# stopped by: steps
# wait_for around a task that ignores its cancellation.
import asyncio
async def stay():
    while True:
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            pass
async def main():
    await asyncio.wait_for(stay(), 0.01)
asyncio.run(main())
