# What a task, a future and a coroutine look like when printed.
import asyncio


async def ok():
    await asyncio.sleep(0)
    return [1, "r"]


async def bad():
    raise ValueError("bad")


def clean(o):
    s = repr(o)
    for part in ("cb=[", "coro=<"):
        print(part in s, end=" ")
    s = s.replace(__file__, "FILE")
    while " at 0x" in s:
        i = s.index(" at 0x")
        j = i + 6
        while j < len(s) and s[j] in "0123456789abcdef":
            j += 1
        s = s[:i] + s[j:]
    print(s)


async def main():
    t = asyncio.create_task(ok(), name="T")
    clean(t)
    await asyncio.sleep(0)
    clean(t)
    await t
    clean(t)
    t = asyncio.create_task(bad(), name="B")
    await asyncio.sleep(0)
    clean(t)
    t.exception()
    t = asyncio.create_task(ok(), name="C")
    t.cancel()
    clean(t)
    await asyncio.sleep(0)
    clean(t)
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    clean(f)
    f.set_result({"a": 1})
    clean(f)
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    clean(f)
    f.exception()
    f = loop.create_future()
    f.cancel()
    clean(f)
    c = ok()
    clean(c)
    c.close()
    f = loop.create_future()
    f.add_done_callback(print_nothing)
    clean(f)
    f.add_done_callback(print_nothing)
    clean(f)
    f.add_done_callback(print_nothing)
    clean(f)
    f.remove_done_callback(print_nothing)
    clean(f)
    g = asyncio.gather(asyncio.sleep(0))
    clean(g)
    await g
    clean(g)

    async def waits(x):
        await x
    t = asyncio.create_task(waits(f), name="W")
    await asyncio.sleep(0)
    clean(t)
    f.set_result(1)
    await t


def print_nothing(f):
    pass


asyncio.run(main())
