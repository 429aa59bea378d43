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
                    stack.push_async_callback(leaf, 3)
                    stack.push_async_callback(leaf, 4)
                    log(5)
                    await asyncio.sleep(0)
                log(1)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 7)
                    log(8)
                    await asyncio.sleep(0)
                log(6)
            finally:
                log(9, 'finally')
            await asyncio.sleep(0)
        except (TimeoutError, RuntimeError) as e:
            log(10, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(12))
            log(13)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 15)
                await stack.enter_async_context(Guard(16))
                log(17)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(19))
                    stack.callback(log, 20)
                    stack.callback(log, 21)
                    log(22)
                    await asyncio.sleep(0)
                log(18)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(24))
                    stack.callback(log, 25)
                    stack.callback(log, 26)
                    log(27)
                    await asyncio.sleep(0)
                log(23)
            log(14)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(29, fail=KeyError))
                log(30)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(32))
                    log(33)
                    await asyncio.sleep(0)
                log(31)
                await asyncio.sleep(0)
            log(28)
        log(11)
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    return [w0, w1]


run(scene1, 8, 1)


def scene2():

    async def w0():
        log('w0')
        try:
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(35, fail=KeyError))
                    stack.callback(log, 36)
                    await stack.enter_async_context(Guard(37, fail=KeyError))
                    log(38)
                    await asyncio.sleep(0)
                log(34)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(40, deaf=True))
                    stack.callback(log, 41)
                    stack.push_async_callback(leaf, 42)
                    log(43)
                    await asyncio.sleep(0)
                log(39)
            except Exception as e:
                log(44, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 46)
                stack.push_async_callback(leaf, 47)
                log(48)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(50))
                    log(51)
                    await asyncio.sleep(0)
                log(49)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(53, fail=KeyError))
                    await stack.enter_async_context(Guard(54, fail=KeyError))
                    stack.push_async_callback(leaf, 55)
                    log(56)
                    await asyncio.sleep(0)
                log(52)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(58))
                    log(59)
                    await asyncio.sleep(0)
                log(57)
            log(45)
            await asyncio.sleep(0)
        except BaseException as e:
            log(60, desc(e))
            raise
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        for i in range(2):
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(62, fail=KeyError))
                log(63)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 65)
                    stack.push_async_callback(leaf, 66)
                    await stack.enter_async_context(Guard(67))
                    log(68)
                    await asyncio.sleep(0)
                log(64)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 70)
                    stack.callback(log, 71)
                    stack.push_async_callback(leaf, 72)
                    log(73)
                    await asyncio.sleep(0)
                log(69)
            log(61)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(75))
                stack.callback(log, 76)
                await stack.enter_async_context(Guard(77, fail=KeyError))
                log(78)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(80))
                    log(81)
                    await asyncio.sleep(0)
                log(79)
            log(74)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 83)
            log(84)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(86))
                await stack.enter_async_context(Guard(87))
                log(88)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 90)
                    stack.push_async_callback(leaf, 91)
                    log(92)
                    await asyncio.sleep(0)
                log(89)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 94)
                    stack.push_async_callback(leaf, 95)
                    await stack.enter_async_context(Guard(96))
                    log(97)
                    await asyncio.sleep(0)
                log(93)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 99)
                    await stack.enter_async_context(Guard(100))
                    log(101)
                    await asyncio.sleep(0)
                log(98)
            log(85)
        log(82)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 103)
            log(104)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(106, fail=KeyError))
                log(107)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(109, fail=KeyError))
                    stack.callback(log, 110)
                    log(111)
                    await asyncio.sleep(0)
                log(108)
            log(105)
        log(102)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 113)
                log(114)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 116)
                    log(117)
                    await asyncio.sleep(0)
                log(115)
            log(112)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 119)
                await stack.enter_async_context(Guard(120))
                log(121)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(123))
                    stack.callback(log, 124)
                    await stack.enter_async_context(Guard(125, deaf=True))
                    log(126)
                    await asyncio.sleep(0)
                log(122)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(128))
                    log(129)
                    await asyncio.sleep(0)
                log(127)
            log(118)
            await asyncio.sleep(0)
        except BaseException as e:
            log(130, desc(e))
            raise
        return 'w2'

    async def w3():
        log('w3')
        try:
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 132)
                    stack.callback(log, 133)
                    log(134)
                    await asyncio.sleep(0)
                log(131)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 136)
                    log(137)
                    await asyncio.sleep(0)
                log(135)
        finally:
            log(138, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 140)
                await stack.enter_async_context(Guard(141, deaf=True))
                stack.callback(log, 142)
                log(143)
                await asyncio.sleep(0)
            log(139)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 10, 1)


