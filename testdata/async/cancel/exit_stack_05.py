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
            log(3)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 5)
                    log(6)
                    await asyncio.sleep(0)
                log(4)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(8, fail=KeyError))
                    await stack.enter_async_context(Guard(9, deaf=True))
                    stack.callback(log, 10)
                    log(11)
                    await asyncio.sleep(0)
                log(7)
            finally:
                log(12, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(14))
                log(15)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 17)
                    stack.callback(log, 18)
                    await stack.enter_async_context(Guard(19))
                    log(20)
                    await asyncio.sleep(0)
                log(16)
            log(13)
            await asyncio.sleep(0)
        log(1)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(22))
            log(23)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 25)
                stack.push_async_callback(leaf, 26)
                stack.push_async_callback(leaf, 27)
                log(28)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 30)
                    stack.callback(log, 31)
                    log(32)
                    await asyncio.sleep(0)
                log(29)
            log(24)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 34)
                log(35)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(37))
                    stack.push_async_callback(leaf, 38)
                    stack.push_async_callback(leaf, 39)
                    log(40)
                    await asyncio.sleep(0)
                log(36)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(42))
                    await stack.enter_async_context(Guard(43, fail=KeyError))
                    await stack.enter_async_context(Guard(44, deaf=True))
                    log(45)
                    await asyncio.sleep(0)
                log(41)
            log(33)
        log(21)
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 47)
            await stack.enter_async_context(Guard(48, fail=KeyError))
            log(49)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(51))
                log(52)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(54))
                    stack.push_async_callback(leaf, 55)
                    await stack.enter_async_context(Guard(56))
                    log(57)
                    await asyncio.sleep(0)
                log(53)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(59, fail=KeyError))
                    stack.callback(log, 60)
                    log(61)
                    await asyncio.sleep(0)
                log(58)
            log(50)
        log(46)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(63, fail=KeyError))
            await stack.enter_async_context(Guard(64, deaf=True))
            stack.callback(log, 65)
            log(66)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(68, fail=KeyError))
                stack.callback(log, 69)
                stack.push_async_callback(leaf, 70)
                log(71)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(73, deaf=True))
                    await stack.enter_async_context(Guard(74))
                    stack.push_async_callback(leaf, 75)
                    log(76)
                    await asyncio.sleep(0)
                log(72)
                await asyncio.sleep(0)
            log(67)
        log(62)
        return 'w2'

    async def w3():
        log('w3')
        await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        for i in range(2):
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(78))
                stack.callback(log, 79)
                log(80)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(82))
                    await stack.enter_async_context(Guard(83, fail=KeyError))
                    log(84)
                    await asyncio.sleep(0)
                log(81)
            log(77)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(86))
            log(87)
            try:
                await asyncio.sleep(0)
            except Exception as e:
                log(88, desc(e))
                raise KeyError(89)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(91, fail=KeyError))
                stack.callback(log, 92)
                log(93)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 95)
                    stack.callback(log, 96)
                    await stack.enter_async_context(Guard(97))
                    log(98)
                    await asyncio.sleep(0)
                log(94)
                await asyncio.sleep(0)
            log(90)
        log(85)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(100))
            await stack.enter_async_context(Guard(101))
            log(102)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 104)
                stack.callback(log, 105)
                await stack.enter_async_context(Guard(106, deaf=True))
                log(107)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(109))
                    log(110)
                    await asyncio.sleep(0)
                log(108)
            log(103)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(112, deaf=True))
                log(113)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(115, fail=KeyError))
                    stack.push_async_callback(leaf, 116)
                    log(117)
                    await asyncio.sleep(0)
                log(114)
                await asyncio.sleep(0)
            log(111)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 119)
                await stack.enter_async_context(Guard(120, fail=KeyError))
                await stack.enter_async_context(Guard(121, deaf=True))
                log(122)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 124)
                    stack.push_async_callback(leaf, 125)
                    log(126)
                    await asyncio.sleep(0)
                log(123)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 128)
                    await stack.enter_async_context(Guard(129))
                    stack.callback(log, 130)
                    log(131)
                    await asyncio.sleep(0)
                log(127)
            log(118)
        log(99)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene2, 8, 1)


