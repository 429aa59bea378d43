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
            stack.callback(log, 2)
            await stack.enter_async_context(Guard(3, deaf=True))
            await stack.enter_async_context(Guard(4))
            log(5)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 7)
                stack.push_async_callback(leaf, 8)
                stack.callback(log, 9)
                log(10)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 12)
                    log(13)
                    await asyncio.sleep(0)
                log(11)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 15)
                    log(16)
                    await asyncio.sleep(0)
                log(14)
            log(6)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 18)
                    log(19)
                    await asyncio.sleep(0)
                log(17)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(21))
                    log(22)
                    await asyncio.sleep(0)
                log(20)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(24))
                    await stack.enter_async_context(Guard(25, fail=KeyError))
                    stack.callback(log, 26)
                    log(27)
                    await asyncio.sleep(0)
                log(23)
            except (TimeoutError, RuntimeError) as e:
                log(28, desc(e))
                raise KeyError(29)
            await asyncio.sleep(0)
        log(1)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 31)
            stack.callback(log, 32)
            log(33)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 35)
                    stack.push_async_callback(leaf, 36)
                    await stack.enter_async_context(Guard(37, fail=KeyError))
                    log(38)
                    await asyncio.sleep(0)
                log(34)
                await asyncio.sleep(0)
            except asyncio.CancelledError as e:
                log(39, desc(e))
                raise
        log(30)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 41)
            stack.push_async_callback(leaf, 42)
            await stack.enter_async_context(Guard(43, fail=KeyError))
            log(44)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 46)
                log(47)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(49))
                    await stack.enter_async_context(Guard(50))
                    await stack.enter_async_context(Guard(51))
                    log(52)
                    await asyncio.sleep(0)
                log(48)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 54)
                    stack.callback(log, 55)
                    await stack.enter_async_context(Guard(56, fail=KeyError))
                    log(57)
                    await asyncio.sleep(0)
                log(53)
                await asyncio.sleep(0)
            log(45)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 59)
                stack.push_async_callback(leaf, 60)
                await stack.enter_async_context(Guard(61))
                log(62)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 64)
                    log(65)
                    await asyncio.sleep(0)
                log(63)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(67, deaf=True))
                    stack.push_async_callback(leaf, 68)
                    log(69)
                    await asyncio.sleep(0)
                log(66)
            log(58)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 71)
                await stack.enter_async_context(Guard(72, fail=KeyError))
                log(73)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 75)
                    log(76)
                    await asyncio.sleep(0)
                log(74)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 78)
                    log(79)
                    await asyncio.sleep(0)
                log(77)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(81))
                    stack.push_async_callback(leaf, 82)
                    log(83)
                    await asyncio.sleep(0)
                log(80)
            log(70)
        log(40)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(85))
            await stack.enter_async_context(Guard(86))
            stack.callback(log, 87)
            log(88)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 90)
                stack.callback(log, 91)
                await stack.enter_async_context(Guard(92))
                log(93)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 95)
                    log(96)
                    await asyncio.sleep(0)
                log(94)
            log(89)
        log(84)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 98)
            log(99)
            try:
                await asyncio.sleep(0)
            except Exception as e:
                log(100, desc(e))
                raise KeyError(101)
        log(97)
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 103)
                log(104)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 106)
                    stack.callback(log, 107)
                    log(108)
                    await asyncio.sleep(0)
                log(105)
            log(102)
        except asyncio.CancelledError as e:
            log(109, desc(e))
            raise
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 111)
            stack.push_async_callback(leaf, 112)
            stack.push_async_callback(leaf, 113)
            log(114)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(116))
                    stack.callback(log, 117)
                    stack.callback(log, 118)
                    log(119)
                    await asyncio.sleep(0)
                log(115)
            except BaseException as e:
                log(120, desc(e))
                raise
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 122)
                    log(123)
                    await asyncio.sleep(0)
                log(121)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(125))
                    log(126)
                    await asyncio.sleep(0)
                log(124)
            except Exception as e:
                log(127, desc(e))
                raise KeyError(128)
        log(110)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(130))
            stack.callback(log, 131)
            log(132)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(134, deaf=True))
                log(135)
                await asyncio.sleep(0)
            log(133)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(137, fail=KeyError))
                stack.callback(log, 138)
                log(139)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(141, deaf=True))
                    stack.push_async_callback(leaf, 142)
                    await stack.enter_async_context(Guard(143))
                    log(144)
                    await asyncio.sleep(0)
                log(140)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 146)
                    stack.push_async_callback(leaf, 147)
                    await stack.enter_async_context(Guard(148, fail=KeyError))
                    log(149)
                    await asyncio.sleep(0)
                log(145)
            log(136)
        log(129)
        return 'w1'

    async def w2():
        log('w2')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 151)
            await stack.enter_async_context(Guard(152))
            log(153)
            try:
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 155)
                    await stack.enter_async_context(Guard(156))
                    log(157)
                    await asyncio.sleep(0)
                log(154)
            except Exception as e:
                log(158, desc(e))
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(160))
                    stack.push_async_callback(leaf, 161)
                    await stack.enter_async_context(Guard(162))
                    log(163)
                    await asyncio.sleep(0)
                log(159)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(165, deaf=True))
                stack.push_async_callback(leaf, 166)
                await stack.enter_async_context(Guard(167))
                log(168)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(170))
                    await stack.enter_async_context(Guard(171, deaf=True))
                    await stack.enter_async_context(Guard(172, deaf=True))
                    log(173)
                    await asyncio.sleep(0)
                log(169)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 175)
                    log(176)
                    await asyncio.sleep(0)
                log(174)
                await asyncio.sleep(0)
            log(164)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 178)
                log(179)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(181))
                    stack.callback(log, 182)
                    log(183)
                    await asyncio.sleep(0)
                log(180)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 185)
                    stack.push_async_callback(leaf, 186)
                    await stack.enter_async_context(Guard(187, deaf=True))
                    log(188)
                    await asyncio.sleep(0)
                log(184)
            log(177)
        log(150)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 190)
            stack.push_async_callback(leaf, 191)
            await stack.enter_async_context(Guard(192))
            log(193)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 195)
                await stack.enter_async_context(Guard(196))
                log(197)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 199)
                    stack.callback(log, 200)
                    await stack.enter_async_context(Guard(201, fail=KeyError))
                    log(202)
                    await asyncio.sleep(0)
                log(198)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 204)
                    log(205)
                    await asyncio.sleep(0)
                log(203)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(207))
                    await stack.enter_async_context(Guard(208))
                    log(209)
                    await asyncio.sleep(0)
                log(206)
            log(194)
        log(189)
        return 'w2'

    async def w3():
        log('w3')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(211, deaf=True))
            stack.callback(log, 212)
            log(213)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(215, fail=KeyError))
                    stack.callback(log, 216)
                    await stack.enter_async_context(Guard(217))
                    log(218)
                    await asyncio.sleep(0)
                log(214)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(220))
                    log(221)
                    await asyncio.sleep(0)
                log(219)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(223))
                    stack.callback(log, 224)
                    log(225)
                    await asyncio.sleep(0)
                log(222)
            except BaseException as e:
                log(226, desc(e))
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 228)
                    await stack.enter_async_context(Guard(229))
                    log(230)
                    await asyncio.sleep(0)
                log(227)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 232)
                await stack.enter_async_context(Guard(233, fail=KeyError))
                await stack.enter_async_context(Guard(234, fail=KeyError))
                log(235)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 237)
                    await stack.enter_async_context(Guard(238, fail=KeyError))
                    log(239)
                    await asyncio.sleep(0)
                log(236)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 241)
                    await stack.enter_async_context(Guard(242))
                    stack.callback(log, 243)
                    log(244)
                    await asyncio.sleep(0)
                log(240)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 246)
                    await stack.enter_async_context(Guard(247))
                    log(248)
                    await asyncio.sleep(0)
                log(245)
            log(231)
        log(210)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 250)
            log(251)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 253)
                await stack.enter_async_context(Guard(254, fail=KeyError))
                stack.callback(log, 255)
                log(256)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(258))
                    log(259)
                    await asyncio.sleep(0)
                log(257)
                await asyncio.sleep(0)
            log(252)
        log(249)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 9, 2)


