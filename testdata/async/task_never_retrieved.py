# A task that failed and was never asked: the report on stderr.
import asyncio


async def fail():
    raise ValueError("nobody looks")


async def deep():
    await fail()


async def main():
    t = asyncio.create_task(deep(), name="lost")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(t.done())
    del t
    await asyncio.sleep(0)
    print("reported")


asyncio.run(main())
