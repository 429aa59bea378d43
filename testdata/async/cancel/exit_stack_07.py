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
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 2)
            await stack.enter_async_context(Guard(3))
            log(4)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 6)
                    stack.push_async_callback(leaf, 7)
                    log(8)
                    await asyncio.sleep(0)
                log(5)
            finally:
                log(9, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 11)
                await stack.enter_async_context(Guard(12, deaf=True))
                log(13)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 15)
                    await stack.enter_async_context(Guard(16, deaf=True))
                    await stack.enter_async_context(Guard(17, fail=KeyError))
                    log(18)
                    await asyncio.sleep(0)
                log(14)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(20))
                    await stack.enter_async_context(Guard(21, deaf=True))
                    log(22)
                    await asyncio.sleep(0)
                log(19)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 24)
                    await stack.enter_async_context(Guard(25, fail=KeyError))
                    log(26)
                    await asyncio.sleep(0)
                log(23)
            log(10)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 28)
                stack.callback(log, 29)
                stack.callback(log, 30)
                log(31)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 33)
                    await stack.enter_async_context(Guard(34))
                    log(35)
                    await asyncio.sleep(0)
                log(32)
            log(27)
        log(1)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(37, fail=KeyError))
            log(38)
            await asyncio.sleep(0)
        log(36)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 40)
            await stack.enter_async_context(Guard(41, deaf=True))
            await stack.enter_async_context(Guard(42, deaf=True))
            log(43)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(45))
                    log(46)
                    await asyncio.sleep(0)
                log(44)
            finally:
                log(47, 'finally')
        log(39)
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(49))
                log(50)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 52)
                    stack.callback(log, 53)
                    log(54)
                    await asyncio.sleep(0)
                log(51)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 56)
                    stack.push_async_callback(leaf, 57)
                    log(58)
                    await asyncio.sleep(0)
                log(55)
            log(48)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 60)
                await stack.enter_async_context(Guard(61, fail=KeyError))
                log(62)
                await asyncio.sleep(0)
            log(59)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 64)
                stack.callback(log, 65)
                log(66)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 68)
                    stack.push_async_callback(leaf, 69)
                    log(70)
                    await asyncio.sleep(0)
                log(67)
                await asyncio.sleep(0)
            log(63)
        except (TimeoutError, RuntimeError) as e:
            log(71, desc(e))
            raise KeyError(72)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(74))
            stack.callback(log, 75)
            log(76)
            await asyncio.sleep(0)
        log(73)
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 8, 0)


def scene2():

    async def w0():
        log('w0')
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 78)
                await stack.enter_async_context(Guard(79))
                stack.push_async_callback(leaf, 80)
                log(81)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 83)
                    await stack.enter_async_context(Guard(84, deaf=True))
                    log(85)
                    await asyncio.sleep(0)
                log(82)
            log(77)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(87, deaf=True))
                stack.callback(log, 88)
                await stack.enter_async_context(Guard(89, deaf=True))
                log(90)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(92))
                    await stack.enter_async_context(Guard(93))
                    log(94)
                    await asyncio.sleep(0)
                log(91)
            log(86)
        except asyncio.CancelledError as e:
            log(95, desc(e))
            raise
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 97)
            log(98)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 100)
                log(101)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 103)
                    await stack.enter_async_context(Guard(104))
                    stack.callback(log, 105)
                    log(106)
                    await asyncio.sleep(0)
                log(102)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(108))
                    stack.callback(log, 109)
                    await stack.enter_async_context(Guard(110, deaf=True))
                    log(111)
                    await asyncio.sleep(0)
                log(107)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 113)
                    stack.push_async_callback(leaf, 114)
                    await stack.enter_async_context(Guard(115, deaf=True))
                    log(116)
                    await asyncio.sleep(0)
                log(112)
            log(99)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(118))
                log(119)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(121))
                    log(122)
                    await asyncio.sleep(0)
                log(120)
            log(117)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 124)
                stack.push_async_callback(leaf, 125)
                await stack.enter_async_context(Guard(126))
                log(127)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 129)
                    await stack.enter_async_context(Guard(130))
                    log(131)
                    await asyncio.sleep(0)
                log(128)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 133)
                    log(134)
                    await asyncio.sleep(0)
                log(132)
            log(123)
        log(96)
        return 'w0'

    return [w0]


run(scene2, 10, 0)


