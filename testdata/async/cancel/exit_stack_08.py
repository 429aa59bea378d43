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
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(2))
                    await stack.enter_async_context(Guard(3, deaf=True))
                    log(4)
                    await asyncio.sleep(0)
                log(1)
            except (TimeoutError, RuntimeError) as e:
                log(5, desc(e))
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(7, fail=KeyError))
                    log(8)
                    await asyncio.sleep(0)
                log(6)
                raise
        except Exception as e:
            log(9, desc(e))
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 11)
                log(12)
                await asyncio.sleep(0)
            log(10)
            raise
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(14))
            log(15)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(17, fail=KeyError))
                await stack.enter_async_context(Guard(18, deaf=True))
                await stack.enter_async_context(Guard(19, deaf=True))
                log(20)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(22))
                    log(23)
                    await asyncio.sleep(0)
                log(21)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 25)
                    stack.push_async_callback(leaf, 26)
                    log(27)
                    await asyncio.sleep(0)
                log(24)
            log(16)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(29, fail=KeyError))
                await stack.enter_async_context(Guard(30))
                log(31)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 33)
                    log(34)
                    await asyncio.sleep(0)
                log(32)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 36)
                    log(37)
                    await asyncio.sleep(0)
                log(35)
            log(28)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 39)
                stack.push_async_callback(leaf, 40)
                log(41)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 43)
                    stack.callback(log, 44)
                    log(45)
                    await asyncio.sleep(0)
                log(42)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 47)
                    await stack.enter_async_context(Guard(48))
                    log(49)
                    await asyncio.sleep(0)
                log(46)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 51)
                    log(52)
                    await asyncio.sleep(0)
                log(50)
            log(38)
        log(13)
        return 'w0'

    return [w0]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 54)
            log(55)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(57))
                log(58)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(60, deaf=True))
                    await stack.enter_async_context(Guard(61))
                    log(62)
                    await asyncio.sleep(0)
                log(59)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 64)
                    await stack.enter_async_context(Guard(65, deaf=True))
                    log(66)
                    await asyncio.sleep(0)
                log(63)
            log(56)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(68, deaf=True))
                await stack.enter_async_context(Guard(69, fail=KeyError))
                stack.callback(log, 70)
                log(71)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(73))
                    await stack.enter_async_context(Guard(74))
                    log(75)
                    await asyncio.sleep(0)
                log(72)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(77, fail=KeyError))
                    await stack.enter_async_context(Guard(78))
                    await stack.enter_async_context(Guard(79, deaf=True))
                    log(80)
                    await asyncio.sleep(0)
                log(76)
            log(67)
        log(53)
        return 'w0'

    return [w0]


run(scene2, 9, 0)


