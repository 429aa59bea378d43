# No report for errors that somebody has seen, in whatever way.
import asyncio


async def fail():
    raise ValueError("seen")


async def main():
    t = asyncio.create_task(fail())
    await asyncio.sleep(0)
    t.exception()
    t = asyncio.create_task(fail())
    await asyncio.sleep(0)
    try:
        t.result()
    except ValueError:
        pass
    t = asyncio.create_task(fail())
    try:
        await t
    except ValueError:
        pass
    await asyncio.gather(fail(), fail(), return_exceptions=True)
    try:
        await asyncio.gather(fail(), fail())
    except ValueError:
        pass
    t = asyncio.create_task(fail())
    t.cancel()
    await asyncio.sleep(0)
    del t
    t = asyncio.create_task(fail())
    done, _ = await asyncio.wait([t])
    [d.exception() for d in done]
    t = asyncio.create_task(fail())
    t.add_done_callback(lambda f: f.exception())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("quiet")


asyncio.run(main())
