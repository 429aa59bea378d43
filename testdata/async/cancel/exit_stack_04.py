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
                    await stack.enter_async_context(Guard(2, fail=KeyError))
                    log(3)
                    await asyncio.sleep(0)
                log(1)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(5))
                    await stack.enter_async_context(Guard(6))
                    await stack.enter_async_context(Guard(7, deaf=True))
                    log(8)
                    await asyncio.sleep(0)
                log(4)
            except asyncio.CancelledError as e:
                log(9, desc(e))
                raise
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(11, fail=KeyError))
                    await stack.enter_async_context(Guard(12))
                    log(13)
                    await asyncio.sleep(0)
                log(10)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 15)
                    await stack.enter_async_context(Guard(16))
                    stack.push_async_callback(leaf, 17)
                    log(18)
                    await asyncio.sleep(0)
                log(14)
            finally:
                log(19, 'finally')
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 21)
                    log(22)
                    await asyncio.sleep(0)
                log(20)
        finally:
            log(23, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(25, deaf=True))
                log(26)
                await asyncio.sleep(0)
            log(24)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 28)
            stack.push_async_callback(leaf, 29)
            log(30)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 32)
                await stack.enter_async_context(Guard(33))
                stack.push_async_callback(leaf, 34)
                log(35)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(37, deaf=True))
                    log(38)
                    await asyncio.sleep(0)
                log(36)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 40)
                    await stack.enter_async_context(Guard(41))
                    log(42)
                    await asyncio.sleep(0)
                log(39)
            log(31)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(44, deaf=True))
                await stack.enter_async_context(Guard(45, fail=KeyError))
                await stack.enter_async_context(Guard(46))
                log(47)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(49, fail=KeyError))
                    log(50)
                    await asyncio.sleep(0)
                log(48)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 52)
                    await stack.enter_async_context(Guard(53, fail=KeyError))
                    await stack.enter_async_context(Guard(54))
                    log(55)
                    await asyncio.sleep(0)
                log(51)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 57)
                    stack.callback(log, 58)
                    stack.callback(log, 59)
                    log(60)
                    await asyncio.sleep(0)
                log(56)
            log(43)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(62))
                log(63)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(65))
                    log(66)
                    await asyncio.sleep(0)
                log(64)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 68)
                    await stack.enter_async_context(Guard(69, deaf=True))
                    log(70)
                    await asyncio.sleep(0)
                log(67)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(72))
                    stack.push_async_callback(leaf, 73)
                    await stack.enter_async_context(Guard(74, fail=KeyError))
                    log(75)
                    await asyncio.sleep(0)
                log(71)
            log(61)
        log(27)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 77)
            log(78)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 80)
                await stack.enter_async_context(Guard(81, deaf=True))
                stack.callback(log, 82)
                log(83)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(85, deaf=True))
                    await stack.enter_async_context(Guard(86, fail=KeyError))
                    stack.push_async_callback(leaf, 87)
                    log(88)
                    await asyncio.sleep(0)
                log(84)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 90)
                    log(91)
                    await asyncio.sleep(0)
                log(89)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 93)
                    log(94)
                    await asyncio.sleep(0)
                log(92)
            log(79)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(96, fail=KeyError))
                await stack.enter_async_context(Guard(97))
                log(98)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(100))
                    stack.push_async_callback(leaf, 101)
                    await stack.enter_async_context(Guard(102))
                    log(103)
                    await asyncio.sleep(0)
                log(99)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(105))
                    await stack.enter_async_context(Guard(106))
                    log(107)
                    await asyncio.sleep(0)
                log(104)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 109)
                    await stack.enter_async_context(Guard(110))
                    await stack.enter_async_context(Guard(111))
                    log(112)
                    await asyncio.sleep(0)
                log(108)
            log(95)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 114)
                stack.push_async_callback(leaf, 115)
                stack.push_async_callback(leaf, 116)
                log(117)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 119)
                    await stack.enter_async_context(Guard(120, fail=KeyError))
                    log(121)
                    await asyncio.sleep(0)
                log(118)
            log(113)
        log(76)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(123, fail=KeyError))
            await stack.enter_async_context(Guard(124, fail=KeyError))
            await stack.enter_async_context(Guard(125, deaf=True))
            log(126)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(128, deaf=True))
                await stack.enter_async_context(Guard(129))
                stack.callback(log, 130)
                log(131)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(133))
                    await stack.enter_async_context(Guard(134, deaf=True))
                    await stack.enter_async_context(Guard(135, deaf=True))
                    log(136)
                    await asyncio.sleep(0)
                log(132)
            log(127)
        log(122)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        for i in range(2):
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 138)
                await stack.enter_async_context(Guard(139))
                log(140)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 142)
                    log(143)
                    await asyncio.sleep(0)
                log(141)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(145, fail=KeyError))
                    log(146)
                    await asyncio.sleep(0)
                log(144)
            log(137)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 148)
                await stack.enter_async_context(Guard(149))
                log(150)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 152)
                    log(153)
                    await asyncio.sleep(0)
                log(151)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 155)
                    stack.push_async_callback(leaf, 156)
                    log(157)
                    await asyncio.sleep(0)
                log(154)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 159)
                    stack.push_async_callback(leaf, 160)
                    stack.push_async_callback(leaf, 161)
                    log(162)
                    await asyncio.sleep(0)
                log(158)
            log(147)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 164)
            log(165)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 167)
                await stack.enter_async_context(Guard(168, fail=KeyError))
                await stack.enter_async_context(Guard(169, deaf=True))
                log(170)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 172)
                    stack.callback(log, 173)
                    log(174)
                    await asyncio.sleep(0)
                log(171)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 176)
                    log(177)
                    await asyncio.sleep(0)
                log(175)
                await asyncio.sleep(0)
            log(166)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(179))
                stack.callback(log, 180)
                log(181)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(183))
                    await stack.enter_async_context(Guard(184))
                    stack.callback(log, 185)
                    log(186)
                    await asyncio.sleep(0)
                log(182)
            log(178)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(188))
                await stack.enter_async_context(Guard(189))
                stack.callback(log, 190)
                log(191)
                await asyncio.sleep(0)
            log(187)
        log(163)
        return 'w2'

    async def w3():
        log('w3')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(193))
            await stack.enter_async_context(Guard(194))
            log(195)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 197)
                    stack.push_async_callback(leaf, 198)
                    await stack.enter_async_context(Guard(199))
                    log(200)
                    await asyncio.sleep(0)
                log(196)
            finally:
                log(201, 'finally')
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(203, deaf=True))
                    await stack.enter_async_context(Guard(204, fail=KeyError))
                    stack.callback(log, 205)
                    log(206)
                    await asyncio.sleep(0)
                log(202)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 208)
                    stack.push_async_callback(leaf, 209)
                    log(210)
                    await asyncio.sleep(0)
                log(207)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 212)
                    log(213)
                    await asyncio.sleep(0)
                log(211)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(215))
                    log(216)
                    await asyncio.sleep(0)
                log(214)
            except (TimeoutError, RuntimeError) as e:
                log(217, desc(e))
                raise
        log(192)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 219)
            stack.push_async_callback(leaf, 220)
            log(221)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(223))
                log(224)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(226, fail=KeyError))
                    stack.push_async_callback(leaf, 227)
                    await stack.enter_async_context(Guard(228, deaf=True))
                    log(229)
                    await asyncio.sleep(0)
                log(225)
            log(222)
            await asyncio.sleep(0)
        log(218)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(231))
            await stack.enter_async_context(Guard(232, deaf=True))
            stack.callback(log, 233)
            log(234)
            await asyncio.sleep(0)
        log(230)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 8, 2)


def scene2():

    async def w0():
        log('w0')
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(236, fail=KeyError))
                stack.callback(log, 237)
                stack.callback(log, 238)
                log(239)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 241)
                    log(242)
                    await asyncio.sleep(0)
                log(240)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 244)
                    await stack.enter_async_context(Guard(245))
                    log(246)
                    await asyncio.sleep(0)
                log(243)
                await asyncio.sleep(0)
            log(235)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(248, deaf=True))
                await stack.enter_async_context(Guard(249))
                log(250)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(252))
                    stack.push_async_callback(leaf, 253)
                    stack.callback(log, 254)
                    log(255)
                    await asyncio.sleep(0)
                log(251)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 257)
                    await stack.enter_async_context(Guard(258, deaf=True))
                    log(259)
                    await asyncio.sleep(0)
                log(256)
            log(247)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(261, fail=KeyError))
                log(262)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 264)
                    await stack.enter_async_context(Guard(265, deaf=True))
                    stack.callback(log, 266)
                    log(267)
                    await asyncio.sleep(0)
                log(263)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(269))
                    stack.push_async_callback(leaf, 270)
                    stack.callback(log, 271)
                    log(272)
                    await asyncio.sleep(0)
                log(268)
            log(260)
        except asyncio.CancelledError as e:
            log(273, desc(e))
            raise KeyError(274)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 276)
            await stack.enter_async_context(Guard(277))
            await stack.enter_async_context(Guard(278, fail=KeyError))
            log(279)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(281, fail=KeyError))
                await stack.enter_async_context(Guard(282))
                log(283)
                await asyncio.sleep(0)
            log(280)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(285, deaf=True))
                await stack.enter_async_context(Guard(286))
                log(287)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(289, deaf=True))
                    log(290)
                    await asyncio.sleep(0)
                log(288)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 292)
                    log(293)
                    await asyncio.sleep(0)
                log(291)
            log(284)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(295, fail=KeyError))
                await stack.enter_async_context(Guard(296, fail=KeyError))
                log(297)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 299)
                    stack.callback(log, 300)
                    log(301)
                    await asyncio.sleep(0)
                log(298)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 303)
                    stack.push_async_callback(leaf, 304)
                    await stack.enter_async_context(Guard(305))
                    log(306)
                    await asyncio.sleep(0)
                log(302)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(308))
                    log(309)
                    await asyncio.sleep(0)
                log(307)
            log(294)
        log(275)
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(311))
            log(312)
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(314, deaf=True))
                    await stack.enter_async_context(Guard(315, deaf=True))
                    log(316)
                    await asyncio.sleep(0)
                log(313)
            try:
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(318))
                    stack.callback(log, 319)
                    log(320)
                    await asyncio.sleep(0)
                log(317)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 322)
                    stack.callback(log, 323)
                    await stack.enter_async_context(Guard(324, fail=KeyError))
                    log(325)
                    await asyncio.sleep(0)
                log(321)
            finally:
                log(326, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 328)
                await stack.enter_async_context(Guard(329))
                await stack.enter_async_context(Guard(330, deaf=True))
                log(331)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 333)
                    log(334)
                    await asyncio.sleep(0)
                log(332)
            log(327)
        log(310)
        await asyncio.sleep(0)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(336, deaf=True))
            await stack.enter_async_context(Guard(337))
            log(338)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(340, fail=KeyError))
                await stack.enter_async_context(Guard(341, fail=KeyError))
                log(342)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 344)
                    stack.callback(log, 345)
                    await stack.enter_async_context(Guard(346, fail=KeyError))
                    log(347)
                    await asyncio.sleep(0)
                log(343)
                await asyncio.sleep(0)
            log(339)
        log(335)
        return 'w1'

    async def w2():
        log('w2')
        try:
            try:
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(349, fail=KeyError))
                    log(350)
                    await asyncio.sleep(0)
                log(348)
            finally:
                log(351, 'finally')
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 353)
                    stack.push_async_callback(leaf, 354)
                    await stack.enter_async_context(Guard(355, deaf=True))
                    log(356)
                    await asyncio.sleep(0)
                log(352)
                await asyncio.sleep(0)
            except BaseException as e:
                log(357, desc(e))
                raise KeyError(358)
        finally:
            log(359, 'finally')
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(361, deaf=True))
                stack.push_async_callback(leaf, 362)
                stack.push_async_callback(leaf, 363)
                log(364)
                await asyncio.sleep(0)
            log(360)
        return 'w2'

    async def w3():
        log('w3')
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(366))
                log(367)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 369)
                    await stack.enter_async_context(Guard(370, fail=KeyError))
                    await stack.enter_async_context(Guard(371))
                    log(372)
                    await asyncio.sleep(0)
                log(368)
            log(365)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 374)
                await stack.enter_async_context(Guard(375, fail=KeyError))
                stack.push_async_callback(leaf, 376)
                log(377)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 379)
                    log(380)
                    await asyncio.sleep(0)
                log(378)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(382))
                    stack.push_async_callback(leaf, 383)
                    await stack.enter_async_context(Guard(384, deaf=True))
                    log(385)
                    await asyncio.sleep(0)
                log(381)
                await asyncio.sleep(0)
            log(373)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 387)
                stack.callback(log, 388)
                log(389)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 391)
                    stack.callback(log, 392)
                    stack.callback(log, 393)
                    log(394)
                    await asyncio.sleep(0)
                log(390)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 396)
                    await stack.enter_async_context(Guard(397))
                    log(398)
                    await asyncio.sleep(0)
                log(395)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 400)
                    log(401)
                    await asyncio.sleep(0)
                log(399)
            log(386)
        except (TimeoutError, RuntimeError) as e:
            log(402, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 9, 0)


