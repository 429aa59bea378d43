# stopped by: steps
# A task that catches everything, for ever.
import asyncio
async def stay():
    while True:
        try:
            while True:
                await asyncio.sleep(0)
        except BaseException:
            pass
asyncio.run(stay())
