# A task that fails while asyncio.run cancels it: the report on stderr.
import asyncio


async def fails_in_cleanup():
    try:
        await asyncio.sleep(1000)
    finally:
        raise ValueError("in cleanup")


async def main():
    global keep
    keep = asyncio.create_task(fails_in_cleanup(), name="bad")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print(repr(keep.exception()))
