# Async generators that are still open when asyncio.run ends are closed then.
import asyncio


async def gen(name):
    try:
        yield 1
        await asyncio.sleep(0)
        yield 2
    except GeneratorExit:
        print(name, "exit")
        raise
    finally:
        await asyncio.sleep(0)
        print(name, "closed")


async def main():
    global kept
    kept = gen("kept")
    print(await anext(kept))
    done = gen("done")
    print([x async for x in done])
    closed = gen("explicit")
    await anext(closed)
    await closed.aclose()
    never = gen("never started")
    print("main ends")


asyncio.run(main())
print("after run")


async def again():
    async for x in kept:
        print("never")
    print("kept is finished")


asyncio.run(again())
