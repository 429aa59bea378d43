# sys.exit inside a coroutine: the other tasks are cancelled, the status is kept.
import asyncio
import sys


async def other():
    try:
        await asyncio.sleep(1)
    finally:
        print("other cancelled")


async def main():
    t = asyncio.create_task(other())
    await asyncio.sleep(0)
    sys.exit(11)


try:
    asyncio.run(main())
finally:
    print("finally")
