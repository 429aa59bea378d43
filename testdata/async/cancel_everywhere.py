# A cancellation that arrives at each await of a program in turn: which blocks run, what comes out.
import asyncio


class Res:
    def __init__(self, n, log, suppress=False):
        self.n, self.log, self.suppress = n, log, suppress

    async def __aenter__(self):
        self.log.append(f"enter {self.n}")
        await asyncio.sleep(0)
        self.log.append(f"entered {self.n}")
        return self

    async def __aexit__(self, t, v, tb):
        self.log.append(f"exit {self.n} {t and t.__name__}")
        await asyncio.sleep(0)
        self.log.append(f"exited {self.n}")
        return self.suppress


async def gen(log):
    try:
        for i in range(2):
            await asyncio.sleep(0)
            yield i
    finally:
        log.append("gen finally")
        await asyncio.sleep(0)
        log.append("gen closed")


async def simple(log):
    log.append(1)
    await asyncio.sleep(0)
    log.append(2)
    await asyncio.sleep(0)
    log.append(3)
    return "end"


async def try_all(log):
    try:
        log.append("try")
        await asyncio.sleep(0)
        raise ValueError("v")
    except ValueError:
        log.append("except")
        await asyncio.sleep(0)
        log.append("except end")
    finally:
        log.append("finally")
        await asyncio.sleep(0)
        log.append("finally end")
    await asyncio.sleep(0)
    return "end"


async def catches(log):
    try:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        log.append("caught")
        await asyncio.sleep(0)
        log.append("handled")
    else:
        log.append("else")
        await asyncio.sleep(0)
    return "end"


async def withs(log):
    async with Res("a", log) as a, Res("b", log):
        log.append("body")
        await asyncio.sleep(0)
        log.append("body end")
    log.append("after")
    return "end"


async def with_suppress(log):
    async with Res("s", log, suppress=True):
        log.append("body")
        await asyncio.sleep(0)
    log.append("after")
    await asyncio.sleep(0)
    return "end"


async def loop(log):
    for i in range(3):
        try:
            log.append(i)
            await asyncio.sleep(0)
            if i == 1:
                continue
        finally:
            log.append(f"f{i}")
            await asyncio.sleep(0)
    return "end"


async def agen(log):
    async for x in gen(log):
        log.append(x)
        await asyncio.sleep(0)
    return "end"


async def expression(log):
    async def v(x):
        await asyncio.sleep(0)
        log.append(x)
        return x
    l = [await v(1), await v(2) + await v(3)]
    d = {await v("k"): await v("v")}
    l[await v(0)] += await v(10)
    return l, d


async def nested_tasks(log):
    async def child(n):
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log.append(f"child {n} end")
        except asyncio.CancelledError:
            log.append(f"child {n} cancelled")
            raise
    t = asyncio.create_task(child(1))
    try:
        await t
        log.append("first")
        await asyncio.gather(child(2), child(3))
        log.append("gathered")
    finally:
        log.append(f"t {t.cancelled()}")
    return "end"


async def deep(log):
    async def level(n):
        try:
            if n:
                return await level(n - 1)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return "bottom"
        finally:
            log.append(f"up {n}")
            if n == 1:
                await asyncio.sleep(0)
                log.append("slept")
    return await level(3)


async def return_in_finally(log):
    while True:
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            break
        finally:
            log.append("finally")
            await asyncio.sleep(0)
            return "from finally"


async def retry(log):
    for attempt in range(2):
        try:
            log.append(f"attempt {attempt}")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return f"ok {attempt}"
        except asyncio.CancelledError:
            log.append("retry")
            asyncio.current_task().uncancel()
    return "gave up"


async def comprehension(log):
    async def v(x):
        await asyncio.sleep(0)
        log.append(x)
        return x
    return [await v(x) for x in range(2)], [x async for x in gen(log)]


async def run(f, at):
    log = []
    t = asyncio.create_task(f(log))
    for _ in range(at):
        await asyncio.sleep(0)
        if t.done():
            break
    asked = t.cancel()
    try:
        r = await t
    except asyncio.CancelledError:
        r = "CancelledError"
    except Exception as e:
        r = repr(e)
    return asked, r, log


async def main():
    for f in (simple, try_all, catches, withs, with_suppress, loop, agen, expression, nested_tasks, deep, return_in_finally, retry, comprehension):
        print("--", f.__name__)
        at = 0
        while True:
            asked, r, log = await run(f, at)
            print(at, asked, r, *log)
            if not asked:
                break
            at += 1


asyncio.run(main())
