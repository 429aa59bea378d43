# __context__ and __cause__ across awaits, tasks and cancellation.
import asyncio


def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return " <- ".join(out)


async def fail(e):
    await asyncio.sleep(0)
    raise e


async def attempt(f):
    try:
        print(f.__name__, await f())
    except BaseException as e:
        print(f.__name__, chain(e))


async def handler_awaits():
    try:
        raise KeyError("first")
    except KeyError:
        await fail(ValueError("while handling"))


async def handler_awaits_task():
    try:
        raise KeyError("first")
    except KeyError:
        await asyncio.create_task(fail(ValueError("from a task")))


async def handler_gathers():
    try:
        raise KeyError("first")
    except KeyError:
        await asyncio.gather(fail(ValueError("gathered")))


async def finally_awaits():
    try:
        raise KeyError("first")
    finally:
        await fail(ValueError("in finally"))


async def cause():
    try:
        await fail(KeyError("k"))
    except KeyError as e:
        raise ValueError("v") from e


async def suppressed():
    try:
        await fail(KeyError("k"))
    except KeyError:
        raise ValueError("v") from None


async def exit_awaits():
    class CM:
        async def __aenter__(self):
            pass

        async def __aexit__(self, *a):
            await fail(RuntimeError("exit"))
    async with CM():
        await fail(KeyError("body"))


async def cancelled_then_error():
    async def job():
        try:
            await asyncio.sleep(1)
        finally:
            await fail(ValueError("cleanup"))
    t = asyncio.create_task(job())
    await asyncio.sleep(0)
    t.cancel("why")
    await t


async def error_then_cancelled():
    async def job():
        try:
            await fail(KeyError("k"))
        finally:
            await asyncio.sleep(1)
    t = asyncio.create_task(job())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel("why")
    await t


async def generator_context():
    async def g():
        try:
            yield 1
        except KeyError:
            await fail(ValueError("in generator"))
    it = g()
    await anext(it)
    await it.athrow(KeyError("thrown"))


async def no_leak_between_tasks():
    async def handles():
        try:
            raise KeyError("mine")
        except KeyError:
            for _ in range(3):
                await asyncio.sleep(0)
            return "ok"

    async def raises():
        await asyncio.sleep(0)
        try:
            raise ValueError("other")
        except ValueError as e:
            return chain(e)
    return await asyncio.gather(handles(), raises())


async def no_leak_after_handling():
    try:
        await fail(KeyError("handled"))
    except KeyError:
        await asyncio.sleep(0)
    try:
        await fail(ValueError("fresh"))
    except ValueError as e:
        return chain(e)


async def same_exception_twice():
    e = ValueError("same")
    for _ in range(2):
        try:
            await fail(e)
        except ValueError:
            pass
    return chain(e)


async def traceback_grows():
    e = ValueError("tb")
    lengths = []
    for _ in range(3):
        try:
            await fail(e)
        except ValueError:
            n, tb = 0, e.__traceback__
            while tb:
                n, tb = n + 1, tb.tb_next
            lengths.append(n)
    return lengths


async def main():
    for f in (handler_awaits, handler_awaits_task, handler_gathers, finally_awaits, cause, suppressed, exit_awaits, cancelled_then_error, error_then_cancelled, generator_context, no_leak_between_tasks, no_leak_after_handling, same_exception_twice, traceback_grows):
        await attempt(f)


asyncio.run(main())
