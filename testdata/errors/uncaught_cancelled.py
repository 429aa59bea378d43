# CancelledError that leaves main.
import asyncio


async def main():
    asyncio.current_task().cancel("stop it")
    await asyncio.sleep(1)


asyncio.run(main())
