# asyncio.run: results, exceptions, nesting, what it accepts.
import asyncio


async def value():
    return 42


async def nothing():
    pass


async def fails():
    raise ValueError("from main")


async def exits():
    raise SystemExit(3)


async def nested():
    try:
        coro = value()
        try:
            asyncio.run(coro)
        finally:
            coro.close()
    except RuntimeError as e:
        return f"{type(e).__name__}: {e}"


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: asyncio.run(value()))
attempt(lambda: asyncio.run(nothing()))
attempt(lambda: asyncio.run(fails()))
attempt(lambda: asyncio.run(exits()))
attempt(lambda: asyncio.run(nested()))
attempt(lambda: asyncio.run(5))
attempt(lambda: asyncio.run(None))
attempt(lambda: asyncio.run(value))
attempt(lambda: asyncio.run(lambda: 1))
attempt(lambda: asyncio.run())
attempt(lambda: asyncio.run(value(), debug=False))
# each run has a loop of its own, and it is closed afterwards
loops = []


async def keep():
    loops.append(asyncio.get_running_loop())
    return loops[-1].is_running(), loops[-1].is_closed()


print(asyncio.run(keep()), asyncio.run(keep()))
print(loops[0] is loops[1], [(l.is_running(), l.is_closed()) for l in loops])


# an awaitable that is no coroutine
class Aw:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"


async def gen():
    yield 1


attempt(lambda: asyncio.run(gen()))
attempt(lambda: asyncio.run(Aw()))


# a coroutine can be run only once
async def once():
    return "once"


c = once()
attempt(lambda: asyncio.run(c))
attempt(lambda: asyncio.run(c))
