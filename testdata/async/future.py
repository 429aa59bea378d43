# Futures: results, errors, states, awaiting.
import asyncio


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(type(f).__name__, isinstance(f, asyncio.Future), f.done(), f.cancelled(), f.get_loop() is loop)
    attempt(f.result)
    attempt(f.exception)
    print(f.set_result("r"), f.done(), f.result(), f.exception())
    attempt(lambda: f.set_result(1))
    attempt(lambda: f.set_exception(ValueError()))
    print(f.cancel(), await f, await f)
    f = asyncio.Future()
    f.set_exception(ValueError("e"))
    attempt(f.result)
    attempt(f.exception)
    try:
        await f
    except ValueError as e:
        print("await", repr(e), e is f.exception())
    f = loop.create_future()
    f.set_exception(KeyError)
    attempt(f.exception)
    f = loop.create_future()
    attempt(lambda: f.set_exception(5))
    attempt(lambda: f.set_exception("x"))
    attempt(lambda: f.set_exception(StopIteration("s")))
    attempt(f.exception)
    f = loop.create_future()
    attempt(lambda: f.set_exception(StopIteration))
    print(f.done())
    f.exception() if f.done() else None
    f = loop.create_future()
    print(f.cancel("m"), f.cancelled(), f.done(), f.cancel())
    attempt(f.result)
    attempt(f.exception)
    attempt(lambda: f.set_result(1))
    try:
        await f
    except asyncio.CancelledError as e:
        print("await cancelled", e.args)
    # a producer and a consumer
    f = loop.create_future()

    async def produce():
        await asyncio.sleep(0.01)
        f.set_result("produced")
    t = asyncio.create_task(produce())
    print(await f)
    await t
    # many consumers
    f = loop.create_future()

    async def consume(i):
        return i, await f
    ts = [asyncio.create_task(consume(i)) for i in range(3)]
    await asyncio.sleep(0)
    f.set_result("x")
    print([await t for t in ts])
    # cancelling one consumer cancels the future, and so the others
    f = loop.create_future()
    ts = [asyncio.create_task(consume(i)) for i in range(3)]
    await asyncio.sleep(0)
    ts[1].cancel("one")
    print([type(r).__name__ for r in await asyncio.gather(*ts, return_exceptions=True)], f.cancelled())
    # yield from and __await__ by hand
    f = loop.create_future()
    f.set_result("by hand")

    class Wrap:
        def __await__(self):
            r = yield from f
            return r + "!"
    print(await Wrap())
    it = f.__await__()
    try:
        next(it)
    except StopIteration as e:
        print("StopIteration", e.value)
    f = loop.create_future()
    it = f.__await__()
    print(next(it) is f)
    f.set_result(7)
    try:
        it.send(None)
    except StopIteration as e:
        print(e.value)
    f = loop.create_future()
    it = f.__await__()
    next(it)
    try:
        next(it)
    except RuntimeError as e:
        print(e)
    # wrong things
    attempt(lambda: asyncio.Future(5))
    attempt(lambda: f.set_result())
    attempt(lambda: f.nope)
    attempt(lambda: asyncio.isfuture(f))
    attempt(lambda: asyncio.ensure_future(f) is f)
    attempt(lambda: asyncio.ensure_future(5))
    print(type(asyncio.wrap_future(f)).__name__, asyncio.wrap_future(f) is f)


asyncio.run(main())


async def awaits_itself():
    t = asyncio.current_task()
    try:
        await t
    except RuntimeError as e:
        print(str(e).startswith("Task cannot await on itself: <Task pending name="))


asyncio.run(awaits_itself())


async def other_loop():
    f = asyncio.new_event_loop().create_future()
    try:
        await f
    except RuntimeError as e:
        print("attached to a different loop" in str(e))
    f.get_loop().close()


asyncio.run(other_loop())


class YieldsRubbish:
    def __await__(self):
        try:
            yield 5
        except RuntimeError as e:
            print(e)
        try:
            yield "text"
        except RuntimeError as e:
            print(e)
        yield None
        return "fine in the end"


async def rubbish():
    return await YieldsRubbish()


print(asyncio.run(rubbish()))
