# gather when a child fails: the first error comes out at once, the others go on.
import asyncio


async def after(delay, v):
    await asyncio.sleep(delay)
    print("done", v)
    return v


async def fail(delay, exc):
    await asyncio.sleep(delay)
    print("raise", repr(exc))
    raise exc


async def main():
    try:
        await asyncio.gather(after(0.04, "a"), fail(0.01, ValueError("v")), after(0.02, "b"))
    except ValueError as e:
        print("caught", repr(e), repr(e.__context__))
    await asyncio.sleep(0.05)
    print("-- two errors: the second is dropped")
    try:
        await asyncio.gather(fail(0.02, KeyError("second")), fail(0.01, ValueError("first")))
    except ValueError as e:
        print("caught", repr(e))
    await asyncio.sleep(0.02)
    print("-- return_exceptions")
    print(await asyncio.gather(after(0.01, "a"), fail(0.02, ValueError("v")), fail(0, KeyError("k")), return_exceptions=True))
    print(await asyncio.gather(return_exceptions=True))
    print("-- an error before the first await")

    async def at_once():
        raise RuntimeError("at once")
    try:
        await asyncio.gather(at_once(), after(0, "x"))
    except RuntimeError as e:
        print("caught", repr(e))
    print(await asyncio.gather(at_once(), after(0, "x"), return_exceptions=True))
    print("-- nested")
    try:
        await asyncio.gather(asyncio.gather(fail(0, ValueError("inner")), after(0.01, "i")), after(0.02, "o"))
    except ValueError as e:
        print("caught", repr(e))
    print(await asyncio.gather(asyncio.gather(fail(0, ValueError("inner"))), return_exceptions=True))
    print("-- failed task given twice")
    t = asyncio.create_task(fail(0, ValueError("t")))
    print(await asyncio.gather(t, t, return_exceptions=True))
    try:
        await asyncio.gather(t, after(0, "never printed?"))
    except ValueError as e:
        print("caught", repr(e))
    await asyncio.sleep(0.01)
    print("-- in a finally")
    try:
        try:
            await asyncio.gather(fail(0, ValueError("body")))
        finally:
            print(await asyncio.gather(after(0, "cleanup")))
    except ValueError as e:
        print("caught", repr(e))
    print("-- as result of the future")
    g = asyncio.gather(fail(0, ValueError("kept")))
    await asyncio.sleep(0.01)
    print(g.done(), repr(g.exception()))
    for _ in range(2):
        try:
            await g
        except ValueError as e:
            print("caught", repr(e))


asyncio.run(main())
