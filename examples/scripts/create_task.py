# A task that nobody awaits starts when main gives way, and is cancelled when main ends:
# 'finished child' is never printed.
import asyncio


async def child():
    print("started child")
    await asyncio.sleep(1)
    print("finished child")


async def main():
    asyncio.create_task(child())
    print("before sleep")
    await asyncio.sleep(0)
    print("after sleep")


asyncio.run(main())
