# contextlib.asynccontextmanager, aclosing, AsyncExitStack, nullcontext.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def res(name, suppress=False):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as e:
        print("saw", e)
        if not suppress:
            raise
    finally:
        await asyncio.sleep(0)
        print("close", name)


@contextlib.asynccontextmanager
async def no_yield():
    if False:
        yield


@contextlib.asynccontextmanager
async def two_yields():
    yield 1
    yield 2


@contextlib.contextmanager
def sync_res(name):
    print("sync open", name)
    try:
        yield name
    finally:
        print("sync close", name)


async def attempt(f):
    print("--", f.__name__)
    try:
        print("->", await f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


async def plain():
    async with res("a") as r:
        return r


async def error():
    async with res("a"):
        raise ValueError("v")


async def suppressed():
    async with res("a", True):
        raise ValueError("v")
    return "after"


async def other_error():
    async with res("a", True):
        raise KeyError("k")


async def nested():
    async with res("a") as a, res("b", True) as b:
        with sync_res("s") as s:
            await asyncio.sleep(0)
            raise ValueError(a + b + s)
    return "after"


async def stack():
    async with contextlib.AsyncExitStack() as st:
        a = await st.enter_async_context(res("a"))
        b = st.enter_context(sync_res("b"))
        st.callback(print, "callback")

        async def later(x):
            await asyncio.sleep(0)
            print("async callback", x)
        st.push_async_callback(later, 5)
        return a, b


async def closing():
    async def g():
        try:
            yield 1
            yield 2
        finally:
            print("closed")
    async with contextlib.aclosing(g()) as it:
        async for x in it:
            return x


async def null():
    async with contextlib.nullcontext(7) as x:
        return x


async def decorator():
    @res("deco")
    async def f():
        return "decorated"
    return await f(), await f()


async def bad1():
    async with no_yield():
        pass


async def bad2():
    async with two_yields():
        pass


async def cancelled():
    async def job():
        async with res("a"):
            await asyncio.sleep(1)
    t = asyncio.create_task(job())
    await asyncio.sleep(0.01)
    t.cancel()
    r, = await asyncio.gather(t, return_exceptions=True)
    return type(r).__name__


async def main():
    for f in (plain, error, suppressed, other_error, nested, stack, closing, null, decorator, bad1, bad2, cancelled):
        await attempt(f)


asyncio.run(main())
