# Exception groups and except* in async functions.
import asyncio


async def fail(e, n=0):
    for _ in range(n):
        await asyncio.sleep(0)
    raise e


async def pause(v):
    await asyncio.sleep(0)
    return v


async def split():
    out = []
    try:
        await fail(ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2), ValueError(3)]), OSError(4)]), 1)
    except* ValueError as e:
        out.append(("value", await pause(repr(e))))
        await asyncio.sleep(0)
        out.append(repr(e))
    except* (KeyError, OSError) as e:
        out.append(("others", await pause(len(e.exceptions))))
    else:
        out.append("never")
    finally:
        out.append(await pause("finally"))
    return out


async def rest():
    try:
        try:
            await fail(ExceptionGroup("g", [ValueError(1), KeyError(2)]))
        except* ValueError:
            await pause(1)
    except ExceptionGroup as e:
        return repr(e)


async def raise_inside():
    try:
        try:
            await fail(ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)]))
        except* ValueError as e:
            await pause(0)
            raise RuntimeError("new") from e
        except* KeyError:
            await fail(IndexError("awaited"))
    except ExceptionGroup as e:
        return repr(e), [repr(x.__cause__ or x.__context__) for x in e.exceptions]


async def naked():
    try:
        await fail(ValueError("naked"))
    except* ValueError as e:
        return_value = await pause(repr(e))
    return return_value


async def in_loop():
    out = []
    for i in range(3):
        try:
            if i == 1:
                await fail(ExceptionGroup("g", [ValueError(i)]))
            out.append(await pause(i))
        except* ValueError as e:
            for x in e.exceptions:
                out.append(await pause(repr(x)))
        finally:
            await pause(None)
    return out


async def results():
    r = await asyncio.gather(fail(ValueError(1)), pause(2), fail(KeyError(3), 2), return_exceptions=True)
    try:
        raise ExceptionGroup("collected", [x for x in r if isinstance(x, Exception)])
    except* KeyError as e:
        a = await pause(repr(e.exceptions))
    except* ValueError as e:
        b = await pause(repr(e.exceptions))
    return a, b


async def cancelled():
    async def job():
        try:
            try:
                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
            except* ValueError:
                await asyncio.sleep(1)
        except BaseException as e:
            return repr(e), repr(e.__context__)
    t = asyncio.create_task(job())
    await asyncio.sleep(0)
    t.cancel("while handling")
    return await t


async def main():
    for f in (split, rest, raise_inside, naked, in_loop, results, cancelled):
        print(f.__name__, await f())


asyncio.run(main())
