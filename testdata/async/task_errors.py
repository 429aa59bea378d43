# Exceptions in tasks: where they come out, and what is kept of them.
import asyncio


async def fail(n, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(n)


async def main():
    t = asyncio.create_task(fail(1))
    try:
        await t
    except ValueError as e:
        print("caught", e, t.done(), repr(e.__context__))
    # awaited while handling another: context
    t = asyncio.create_task(fail(2))
    try:
        try:
            raise KeyError("outer")
        except KeyError:
            await t
    except ValueError as e:
        print(repr(e), "context", repr(e.__context__))
    # raised inside a handler of the child
    async def chain():
        try:
            await fail(3)
        except ValueError:
            raise KeyError("from child")
    try:
        await asyncio.create_task(chain())
    except KeyError as e:
        print(repr(e), "context", repr(e.__context__))
    # a task's error does not disturb others
    a, b = asyncio.create_task(fail(4, 0.01)), asyncio.create_task(asyncio.sleep(0.02, "b"))
    print(await b, a.done(), repr(a.exception()))
    # many waiters get the same exception object
    t = asyncio.create_task(fail(5, 0.01))

    async def waiter():
        try:
            await t
        except ValueError as e:
            return e
    x, y = await asyncio.gather(waiter(), waiter())
    print(x is y, x is t.exception())
    # try around a loop of awaits
    ts = [asyncio.create_task(fail(i)) if i % 2 else asyncio.create_task(asyncio.sleep(0, i)) for i in range(4)]
    for t in ts:
        try:
            print("value", await t)
        except ValueError as e:
            print("error", e)
        else:
            print("else")
        finally:
            print("finally")
    # exceptions as results
    async def give():
        return ValueError("a result")
    print(repr(await asyncio.create_task(give())))
    # from a deep call chain
    async def deep(n):
        if n == 0:
            raise IndexError("bottom")
        await deep(n - 1)
    try:
        await asyncio.create_task(deep(20))
    except IndexError as e:
        tb, depth = e.__traceback__, 0
        while tb:
            depth += 1
            tb = tb.tb_next
        print(repr(e), depth)
    # user classes and groups
    class Mine(Exception):
        def __init__(self, code):
            super().__init__(f"code {code}")
            self.code = code

    async def mine():
        raise Mine(7)
    try:
        await asyncio.create_task(mine())
    except Mine as e:
        print(e, e.code)

    async def group():
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    try:
        await asyncio.create_task(group())
    except* ValueError as eg:
        print(eg.exceptions)
    except* KeyError as eg:
        print(eg.exceptions)
    # BaseException that is no Exception ends the loop, when it comes out of a task
    async def base():
        raise KeyboardInterrupt("kb")
    t = asyncio.create_task(base())
    try:
        await t
    except KeyboardInterrupt as e:
        print("inside", repr(e))


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("outside", repr(e))
