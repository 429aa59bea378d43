# result(), exception(), done(), names, what a pending or cancelled task answers.
import asyncio


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


async def ok():
    await asyncio.sleep(0)
    return "ok"


async def bad():
    raise ValueError("bad")


async def main():
    t = asyncio.create_task(ok())
    attempt(t.result)
    attempt(t.exception)
    print(t.done(), t.cancelled())
    await t
    attempt(t.result)
    attempt(t.exception)
    attempt(lambda: t.set_result(1))
    attempt(lambda: t.set_exception(ValueError()))
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    print(t.done(), t.cancelled())
    attempt(t.result)
    attempt(t.result)
    attempt(t.exception)
    for _ in range(2):
        try:
            await t
        except ValueError as e:
            print("await", e, e is t.exception())
    t = asyncio.create_task(ok())
    t.cancel("m")
    await asyncio.sleep(0)
    print(t.done(), t.cancelled())
    attempt(t.result)
    attempt(t.exception)
    attempt(t.result)
    # names
    a = asyncio.create_task(ok(), name="given")
    b = asyncio.create_task(ok())
    print(a.get_name(), b.get_name().startswith("Task-"), asyncio.current_task().get_name())
    n = int(b.get_name().removeprefix("Task-"))
    c = asyncio.create_task(ok())
    print(int(c.get_name().removeprefix("Task-")) - n)
    b.set_name("changed")
    print(b.get_name())
    b.set_name(5)
    print(repr(b.get_name()))
    d = asyncio.create_task(ok(), name=7)
    print(repr(d.get_name()))
    await asyncio.gather(a, b, c, d)
    print(a.get_coro().__name__, a.get_loop() is asyncio.get_running_loop(), a.get_context() is not None)
    attempt(lambda: asyncio.create_task())
    t = asyncio.create_task(ok())
    t.extra = 1
    print(t.extra, isinstance(t, asyncio.Task), isinstance(t, asyncio.Future), issubclass(asyncio.Task, asyncio.Future), asyncio.isfuture(t), asyncio.iscoroutine(t), asyncio.iscoroutine(t.get_coro()), asyncio.iscoroutinefunction(ok))
    await t
    attempt(lambda: hash(t) == hash(t))
    attempt(lambda: t == t)
    attempt(lambda: len(t))
    attempt(lambda: t.nope)
    # StopIteration cannot come out of a coroutine

    async def stop():
        raise StopIteration("s")
    try:
        await asyncio.create_task(stop())
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))

    async def stop_async():
        raise StopAsyncIteration("s")
    try:
        await asyncio.create_task(stop_async())
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    except StopAsyncIteration as e:
        print(repr(e))


asyncio.run(main())
