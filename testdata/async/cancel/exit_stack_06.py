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
        await asyncio.sleep(0)
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(2, deaf=True))
                log(3)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 5)
                    log(6)
                    await asyncio.sleep(0)
                log(4)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 8)
                    log(9)
                    await asyncio.sleep(0)
                log(7)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(11, fail=KeyError))
                    log(12)
                    await asyncio.sleep(0)
                log(10)
            log(1)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 14)
                stack.push_async_callback(leaf, 15)
                log(16)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 18)
                    await stack.enter_async_context(Guard(19))
                    await stack.enter_async_context(Guard(20, deaf=True))
                    log(21)
                    await asyncio.sleep(0)
                log(17)
                await asyncio.sleep(0)
            log(13)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 23)
                await stack.enter_async_context(Guard(24, deaf=True))
                stack.callback(log, 25)
                log(26)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(22)
        except (TimeoutError, RuntimeError) as e:
            log(27, desc(e))
            raise
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(29))
            log(30)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 32)
                    log(33)
                    await asyncio.sleep(0)
                log(31)
            finally:
                log(34, 'finally')
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(36))
                    await stack.enter_async_context(Guard(37, deaf=True))
                    log(38)
                    await asyncio.sleep(0)
                log(35)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(40))
                log(41)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(43, fail=KeyError))
                    stack.callback(log, 44)
                    log(45)
                    await asyncio.sleep(0)
                log(42)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 47)
                    stack.callback(log, 48)
                    log(49)
                    await asyncio.sleep(0)
                log(46)
            log(39)
            await asyncio.sleep(0)
        log(28)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 51)
            await stack.enter_async_context(Guard(52, fail=KeyError))
            stack.callback(log, 53)
            log(54)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 56)
                log(57)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 59)
                    await stack.enter_async_context(Guard(60, deaf=True))
                    stack.push_async_callback(leaf, 61)
                    log(62)
                    await asyncio.sleep(0)
                log(58)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(64, deaf=True))
                    stack.push_async_callback(leaf, 65)
                    log(66)
                    await asyncio.sleep(0)
                log(63)
            log(55)
        log(50)
        return 'w1'

    return [w0, w1]


run(scene1, 12, 0)


def scene2():

    async def w0():
        log('w0')
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 68)
                await stack.enter_async_context(Guard(69))
                log(70)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(72, fail=KeyError))
                    log(73)
                    await asyncio.sleep(0)
                log(71)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 75)
                    await stack.enter_async_context(Guard(76, fail=KeyError))
                    stack.push_async_callback(leaf, 77)
                    log(78)
                    await asyncio.sleep(0)
                log(74)
            log(67)
        finally:
            log(79, 'finally')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(81, fail=KeyError))
            log(82)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(84, deaf=True))
                await stack.enter_async_context(Guard(85))
                stack.callback(log, 86)
                log(87)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 89)
                    stack.push_async_callback(leaf, 90)
                    log(91)
                    await asyncio.sleep(0)
                log(88)
            log(83)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 93)
                stack.push_async_callback(leaf, 94)
                log(95)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 97)
                    await stack.enter_async_context(Guard(98))
                    log(99)
                    await asyncio.sleep(0)
                log(96)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(101))
                    await stack.enter_async_context(Guard(102))
                    await stack.enter_async_context(Guard(103, fail=KeyError))
                    log(104)
                    await asyncio.sleep(0)
                log(100)
                await asyncio.sleep(0)
            log(92)
        log(80)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(106, deaf=True))
            stack.callback(log, 107)
            stack.push_async_callback(leaf, 108)
            log(109)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(111))
                stack.callback(log, 112)
                await stack.enter_async_context(Guard(113))
                log(114)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 116)
                    await stack.enter_async_context(Guard(117, deaf=True))
                    log(118)
                    await asyncio.sleep(0)
                log(115)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(120))
                    log(121)
                    await asyncio.sleep(0)
                log(119)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(123))
                    log(124)
                    await asyncio.sleep(0)
                log(122)
            log(110)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(126))
                    log(127)
                    await asyncio.sleep(0)
                log(125)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 129)
                    await stack.enter_async_context(Guard(130))
                    stack.push_async_callback(leaf, 131)
                    log(132)
                    await asyncio.sleep(0)
                log(128)
            finally:
                log(133, 'finally')
            await asyncio.sleep(0)
        log(105)
        return 'w1'

    async def w2():
        log('w2')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(135, fail=KeyError))
            log(136)
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 138)
                    stack.callback(log, 139)
                    log(140)
                    await asyncio.sleep(0)
                log(137)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(142, fail=KeyError))
                    stack.push_async_callback(leaf, 143)
                    await stack.enter_async_context(Guard(144, deaf=True))
                    log(145)
                    await asyncio.sleep(0)
                log(141)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(147))
                    log(148)
                    await asyncio.sleep(0)
                log(146)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 150)
                    log(151)
                    await asyncio.sleep(0)
                log(149)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(153))
                    await stack.enter_async_context(Guard(154, fail=KeyError))
                    log(155)
                    await asyncio.sleep(0)
                log(152)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(157, fail=KeyError))
                    stack.callback(log, 158)
                    stack.callback(log, 159)
                    log(160)
                    await asyncio.sleep(0)
                log(156)
            except (TimeoutError, RuntimeError) as e:
                log(161, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        log(134)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(163))
            log(164)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 166)
                stack.push_async_callback(leaf, 167)
                log(168)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 170)
                    await stack.enter_async_context(Guard(171))
                    stack.callback(log, 172)
                    log(173)
                    await asyncio.sleep(0)
                log(169)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(175, deaf=True))
                    await stack.enter_async_context(Guard(176, fail=KeyError))
                    await stack.enter_async_context(Guard(177))
                    log(178)
                    await asyncio.sleep(0)
                log(174)
                await asyncio.sleep(0)
            log(165)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(180))
                stack.callback(log, 181)
                stack.push_async_callback(leaf, 182)
                log(183)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(185, fail=KeyError))
                    await stack.enter_async_context(Guard(186, fail=KeyError))
                    await stack.enter_async_context(Guard(187))
                    log(188)
                    await asyncio.sleep(0)
                log(184)
            log(179)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 190)
                log(191)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(193, deaf=True))
                    log(194)
                    await asyncio.sleep(0)
                log(192)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(196, fail=KeyError))
                    stack.callback(log, 197)
                    await stack.enter_async_context(Guard(198))
                    log(199)
                    await asyncio.sleep(0)
                log(195)
            log(189)
        log(162)
        return 'w2'

    async def w3():
        log('w3')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(201))
            stack.callback(log, 202)
            await stack.enter_async_context(Guard(203, fail=KeyError))
            log(204)
            await asyncio.sleep(0)
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(206, fail=KeyError))
                    log(207)
                    await asyncio.sleep(0)
                log(205)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(209, deaf=True))
                    log(210)
                    await asyncio.sleep(0)
                log(208)
                await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 212)
                log(213)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 215)
                    await stack.enter_async_context(Guard(216))
                    await stack.enter_async_context(Guard(217))
                    log(218)
                    await asyncio.sleep(0)
                log(214)
                await asyncio.sleep(0)
            log(211)
        log(200)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 9, 2)


