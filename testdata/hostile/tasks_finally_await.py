# stopped by: steps
# A finally block that awaits for ever.
import asyncio
async def main():
    try:
        raise ValueError
    finally:
        while True:
            await asyncio.sleep(0)
asyncio.run(main())
