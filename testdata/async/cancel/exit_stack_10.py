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
            await stack.enter_async_context(Guard(2, deaf=True))
            await stack.enter_async_context(Guard(3, fail=KeyError))
            log(4)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(6))
                    stack.callback(log, 7)
                    log(8)
                    await asyncio.sleep(0)
                log(5)
            finally:
                log(9, 'finally')
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(11, fail=KeyError))
                    await stack.enter_async_context(Guard(12))
                    stack.push_async_callback(leaf, 13)
                    log(14)
                    await asyncio.sleep(0)
                log(10)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 16)
                    await stack.enter_async_context(Guard(17, deaf=True))
                    stack.push_async_callback(leaf, 18)
                    log(19)
                    await asyncio.sleep(0)
                log(15)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(21, fail=KeyError))
                    stack.callback(log, 22)
                    log(23)
                    await asyncio.sleep(0)
                log(20)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 25)
                    await stack.enter_async_context(Guard(26, deaf=True))
                    log(27)
                    await asyncio.sleep(0)
                log(24)
            finally:
                log(28, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(30))
                log(31)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(33, deaf=True))
                    log(34)
                    await asyncio.sleep(0)
                log(32)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 36)
                    log(37)
                    await asyncio.sleep(0)
                log(35)
            log(29)
        log(1)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(39, fail=KeyError))
            stack.push_async_callback(leaf, 40)
            stack.callback(log, 41)
            log(42)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 44)
                await stack.enter_async_context(Guard(45, deaf=True))
                log(46)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 48)
                    stack.callback(log, 49)
                    await stack.enter_async_context(Guard(50, fail=KeyError))
                    log(51)
                    await asyncio.sleep(0)
                log(47)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 53)
                    await stack.enter_async_context(Guard(54, deaf=True))
                    await stack.enter_async_context(Guard(55, deaf=True))
                    log(56)
                    await asyncio.sleep(0)
                log(52)
                await asyncio.sleep(0)
            log(43)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(58))
                stack.callback(log, 59)
                log(60)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(62, deaf=True))
                    await stack.enter_async_context(Guard(63, deaf=True))
                    await stack.enter_async_context(Guard(64, deaf=True))
                    log(65)
                    await asyncio.sleep(0)
                log(61)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(67))
                    log(68)
                    await asyncio.sleep(0)
                log(66)
            log(57)
        log(38)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 70)
            await stack.enter_async_context(Guard(71, fail=KeyError))
            log(72)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 74)
                await stack.enter_async_context(Guard(75, fail=KeyError))
                await stack.enter_async_context(Guard(76, deaf=True))
                log(77)
                await asyncio.sleep(0)
            log(73)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(79, fail=KeyError))
                await stack.enter_async_context(Guard(80))
                log(81)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 83)
                    log(84)
                    await asyncio.sleep(0)
                log(82)
            log(78)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(86, deaf=True))
                stack.push_async_callback(leaf, 87)
                log(88)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(90, deaf=True))
                    stack.callback(log, 91)
                    stack.callback(log, 92)
                    log(93)
                    await asyncio.sleep(0)
                log(89)
            log(85)
        log(69)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 95)
            log(96)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(98))
                log(99)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 101)
                    stack.callback(log, 102)
                    log(103)
                    await asyncio.sleep(0)
                log(100)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 105)
                    stack.callback(log, 106)
                    log(107)
                    await asyncio.sleep(0)
                log(104)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 109)
                    stack.callback(log, 110)
                    stack.push_async_callback(leaf, 111)
                    log(112)
                    await asyncio.sleep(0)
                log(108)
            log(97)
            try:
                await asyncio.sleep(0)
            finally:
                log(113, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(115, deaf=True))
                await stack.enter_async_context(Guard(116))
                log(117)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(119, deaf=True))
                    await stack.enter_async_context(Guard(120, deaf=True))
                    log(121)
                    await asyncio.sleep(0)
                log(118)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 123)
                    log(124)
                    await asyncio.sleep(0)
                log(122)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 126)
                    await stack.enter_async_context(Guard(127))
                    await stack.enter_async_context(Guard(128, fail=KeyError))
                    log(129)
                    await asyncio.sleep(0)
                log(125)
            log(114)
        log(94)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(131, deaf=True))
            stack.push_async_callback(leaf, 132)
            stack.push_async_callback(leaf, 133)
            log(134)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 136)
                log(137)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 139)
                    await stack.enter_async_context(Guard(140))
                    log(141)
                    await asyncio.sleep(0)
                log(138)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(143))
                    log(144)
                    await asyncio.sleep(0)
                log(142)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(146))
                    log(147)
                    await asyncio.sleep(0)
                log(145)
            log(135)
        log(130)
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 149)
            stack.push_async_callback(leaf, 150)
            log(151)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(153))
                await stack.enter_async_context(Guard(154))
                log(155)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(157, fail=KeyError))
                    stack.push_async_callback(leaf, 158)
                    log(159)
                    await asyncio.sleep(0)
                log(156)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(161, deaf=True))
                    stack.push_async_callback(leaf, 162)
                    log(163)
                    await asyncio.sleep(0)
                log(160)
            log(152)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(165, deaf=True))
                    await stack.enter_async_context(Guard(166))
                    log(167)
                    await asyncio.sleep(0)
                log(164)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 169)
                    await stack.enter_async_context(Guard(170, deaf=True))
                    await stack.enter_async_context(Guard(171, deaf=True))
                    log(172)
                    await asyncio.sleep(0)
                log(168)
            finally:
                log(173, 'finally')
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 175)
                    stack.push_async_callback(leaf, 176)
                    await stack.enter_async_context(Guard(177, deaf=True))
                    log(178)
                    await asyncio.sleep(0)
                log(174)
            await asyncio.sleep(0)
        log(148)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(180))
            await stack.enter_async_context(Guard(181))
            log(182)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(184, deaf=True))
                stack.push_async_callback(leaf, 185)
                stack.callback(log, 186)
                log(187)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 189)
                    await stack.enter_async_context(Guard(190, deaf=True))
                    stack.push_async_callback(leaf, 191)
                    log(192)
                    await asyncio.sleep(0)
                log(188)
            log(183)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(194))
                await stack.enter_async_context(Guard(195))
                stack.callback(log, 196)
                log(197)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 199)
                    await stack.enter_async_context(Guard(200, fail=KeyError))
                    await stack.enter_async_context(Guard(201, deaf=True))
                    log(202)
                    await asyncio.sleep(0)
                log(198)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(204, fail=KeyError))
                    await stack.enter_async_context(Guard(205))
                    log(206)
                    await asyncio.sleep(0)
                log(203)
            log(193)
        log(179)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 208)
            await stack.enter_async_context(Guard(209, deaf=True))
            log(210)
            await asyncio.sleep(0)
        log(207)
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(212))
                log(213)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 215)
                    await stack.enter_async_context(Guard(216))
                    log(217)
                    await asyncio.sleep(0)
                log(214)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 219)
                    await stack.enter_async_context(Guard(220))
                    log(221)
                    await asyncio.sleep(0)
                log(218)
            log(211)
        except BaseException as e:
            log(222, desc(e))
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 224)
                log(225)
                await asyncio.sleep(0)
            log(223)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 227)
            log(228)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 230)
                stack.push_async_callback(leaf, 231)
                log(232)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(234, fail=KeyError))
                    stack.callback(log, 235)
                    log(236)
                    await asyncio.sleep(0)
                log(233)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(238))
                    await stack.enter_async_context(Guard(239))
                    await stack.enter_async_context(Guard(240))
                    log(241)
                    await asyncio.sleep(0)
                log(237)
            log(229)
        log(226)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(243, deaf=True))
            await stack.enter_async_context(Guard(244))
            stack.callback(log, 245)
            log(246)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 248)
                log(249)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 251)
                    await stack.enter_async_context(Guard(252))
                    log(253)
                    await asyncio.sleep(0)
                log(250)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 255)
                    log(256)
                    await asyncio.sleep(0)
                log(254)
            log(247)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(258, fail=KeyError))
                log(259)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 261)
                    await stack.enter_async_context(Guard(262, fail=KeyError))
                    log(263)
                    await asyncio.sleep(0)
                log(260)
            log(257)
        log(242)
        return 'w1'

    async def w2():
        log('w2')
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 265)
            await stack.enter_async_context(Guard(266, deaf=True))
            log(267)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 269)
                log(270)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 272)
                    await stack.enter_async_context(Guard(273, fail=KeyError))
                    stack.push_async_callback(leaf, 274)
                    log(275)
                    await asyncio.sleep(0)
                log(271)
                await asyncio.sleep(0)
            log(268)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 277)
                log(278)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(280, fail=KeyError))
                    await stack.enter_async_context(Guard(281))
                    log(282)
                    await asyncio.sleep(0)
                log(279)
            log(276)
        log(264)
        return 'w2'

    return [w0, w1, w2]


run(scene2, 12, 0)


