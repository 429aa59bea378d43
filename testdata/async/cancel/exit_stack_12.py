# Cancelled after k turns: exit stack.
import asyncio
import contextlib

STEPS = []


def log(*a):
    if len(STEPS) < 300:
        STEPS.append(' '.join(map(str, a)))


def desc(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}{sorted(map(desc, e.exceptions))}"
    if isinstance(e, RuntimeError) and 'different loop' not in str(e):
        return "RuntimeError"
    s = type(e).__name__ + (repr(e.args) if e.args else '')
    if e.__cause__ is not None:
        s += "<" + desc(e.__cause__)
    elif e.__context__ is not None and not e.__suppress_context__:
        s += "<<" + desc(e.__context__)
    return s


def plain(v):
    if isinstance(v, BaseException):
        return desc(v)
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    return v


def say(n):
    def callback(f):
        log(n, 'cancelled' if f.cancelled() else desc(f.exception()) if f.exception() else plain(f.result()))
    return callback


async def leaf(n, turns=1, fail=None, deaf=False):
    log(n, '+')
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if fail:
            raise fail(n)
    except asyncio.CancelledError as e:
        log(n, 'x', *e.args)
        await asyncio.sleep(0)
        if not deaf:
            raise
    log(n, '-')
    return n


async def numbers(n, stop=3):
    try:
        for i in range(stop):
            log(n, 'yields', i)
            yield i
            await asyncio.sleep(0)
    finally:
        log(n, 'closing')
        await asyncio.sleep(0)
        log(n, 'closed')


class Guard:
    def __init__(self, n, deaf=False, fail=None):
        self.n, self.deaf, self.fail = n, deaf, fail

    async def __aenter__(self):
        log(self.n, 'enter')
        await asyncio.sleep(0)
        log(self.n, 'entered')
        return self

    async def __aexit__(self, typ, exc, tb):
        log(self.n, 'exit', typ and typ.__name__)
        await asyncio.sleep(0)
        log(self.n, 'exited')
        if self.fail:
            raise self.fail(self.n)
        return self.deaf


async def drive(scene, k, victim, pause):
    # Exceptions nobody retrieves are reported when their task is deallocated.
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    workers = [asyncio.create_task(w()) for w in scene()]
    for i in range(k):
        await asyncio.sleep(pause and i % 3 and pause + i * 0.00011)
    x = workers[victim % len(workers)]
    log('cancel', x.cancel('k'))
    for _ in range(14):
        await asyncio.sleep(0)
    if pause:
        await asyncio.sleep(0.1031)
    for turn in range(60):
        left = [i for i, x in enumerate(workers) if not x.done()]
        if not left:
            break
        log('end', *left)
        for i in left:
            workers[i].cancel()
        for _ in range(5):
            await asyncio.sleep(pause)
    for _ in range(8):
        await asyncio.sleep(0)
    for i, x in enumerate(workers):
        if not x.done():
            log(i, 'goes on', x.cancelling())
            continue
        log(i, 'cancelled' if x.cancelled() else desc(x.exception()) if x.exception() else plain(x.result()), x.cancelling())


def run(scene, ks, victim=0, pause=0):
    print(scene.__name__)
    for k in range(ks):
        STEPS.clear()
        try:
            asyncio.run(drive(scene, k, victim, pause))
        except BaseException as e:
            log('run', desc(e))
        print(f"{k}:", ' | '.join(STEPS))


# random from here
def scene1():

    async def w0():
        log('w0')
        try:
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(2))
                    stack.callback(log, 3)
                    stack.push_async_callback(leaf, 4)
                    log(5)
                    await asyncio.sleep(0)
                log(1)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 7)
                    stack.callback(log, 8)
                    stack.push_async_callback(leaf, 9)
                    log(10)
                    await asyncio.sleep(0)
                log(6)
            except (TimeoutError, RuntimeError) as e:
                log(11, desc(e))
                raise KeyError(12)
        except Exception as e:
            log(13, desc(e))
            raise KeyError(14)
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(16))
                log(17)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(19, deaf=True))
                    log(20)
                    await asyncio.sleep(0)
                log(18)
            log(15)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(22, deaf=True))
                log(23)
                await asyncio.sleep(0)
            log(21)
        except BaseException as e:
            log(24, desc(e))
            raise KeyError(25)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 27)
            log(28)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(30))
                stack.callback(log, 31)
                log(32)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(29)
        log(26)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 34)
            log(35)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 37)
                await stack.enter_async_context(Guard(38, fail=KeyError))
                await stack.enter_async_context(Guard(39, fail=KeyError))
                log(40)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(42, deaf=True))
                    await stack.enter_async_context(Guard(43, deaf=True))
                    log(44)
                    await asyncio.sleep(0)
                log(41)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 46)
                    log(47)
                    await asyncio.sleep(0)
                log(45)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(49))
                    await stack.enter_async_context(Guard(50, deaf=True))
                    log(51)
                    await asyncio.sleep(0)
                log(48)
            log(36)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(53))
                await stack.enter_async_context(Guard(54, deaf=True))
                log(55)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(57, deaf=True))
                    log(58)
                    await asyncio.sleep(0)
                log(56)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 60)
                    log(61)
                    await asyncio.sleep(0)
                log(59)
            log(52)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 63)
                stack.callback(log, 64)
                await stack.enter_async_context(Guard(65))
                log(66)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(68))
                    await stack.enter_async_context(Guard(69, fail=KeyError))
                    log(70)
                    await asyncio.sleep(0)
                log(67)
            log(62)
        log(33)
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 12, 2)


def scene2():

    async def w0():
        log('w0')
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 72)
                stack.push_async_callback(leaf, 73)
                await stack.enter_async_context(Guard(74))
                log(75)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(77, deaf=True))
                    stack.callback(log, 78)
                    log(79)
                    await asyncio.sleep(0)
                log(76)
            log(71)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 81)
                stack.push_async_callback(leaf, 82)
                log(83)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(85))
                    log(86)
                    await asyncio.sleep(0)
                log(84)
            log(80)
        except Exception as e:
            log(87, desc(e))
            raise
        return 'w0'

    return [w0]


run(scene2, 10, 0)


