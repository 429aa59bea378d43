# stopped by: steps
# Shielded work that never ends.
import asyncio
async def spin():
    while True:
        await asyncio.sleep(0)
async def main():
    await asyncio.shield(spin())
asyncio.run(main())
