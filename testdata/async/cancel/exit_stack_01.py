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
            await stack.enter_async_context(Guard(2, fail=KeyError))
            log(3)
            try:
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(5))
                    await stack.enter_async_context(Guard(6))
                    await stack.enter_async_context(Guard(7, deaf=True))
                    log(8)
                    await asyncio.sleep(0)
                log(4)
            except asyncio.CancelledError as e:
                log(9, desc(e))
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 11)
                    log(12)
                    await asyncio.sleep(0)
                log(10)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 14)
                log(15)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(17))
                    stack.callback(log, 18)
                    await stack.enter_async_context(Guard(19))
                    log(20)
                    await asyncio.sleep(0)
                log(16)
            log(13)
        log(1)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(22))
            stack.callback(log, 23)
            log(24)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(26))
                    stack.callback(log, 27)
                    log(28)
                    await asyncio.sleep(0)
                log(25)
            except asyncio.CancelledError as e:
                log(29, desc(e))
                raise
        log(21)
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(31, deaf=True))
                log(32)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 34)
                    await stack.enter_async_context(Guard(35))
                    await stack.enter_async_context(Guard(36, deaf=True))
                    log(37)
                    await asyncio.sleep(0)
                log(33)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(39))
                    log(40)
                    await asyncio.sleep(0)
                log(38)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(42))
                    stack.push_async_callback(leaf, 43)
                    stack.push_async_callback(leaf, 44)
                    log(45)
                    await asyncio.sleep(0)
                log(41)
            log(30)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        except Exception as e:
            log(46, desc(e))
            raise KeyError(47)
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(49, fail=KeyError))
                stack.callback(log, 50)
                await stack.enter_async_context(Guard(51, fail=KeyError))
                log(52)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(54))
                    await stack.enter_async_context(Guard(55))
                    await stack.enter_async_context(Guard(56))
                    log(57)
                    await asyncio.sleep(0)
                log(53)
            log(48)
        except asyncio.CancelledError as e:
            log(58, desc(e))
            raise KeyError(59)
        return 'w2'

    async def w3():
        log('w3')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(61, fail=KeyError))
            log(62)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(64))
                log(65)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(67, fail=KeyError))
                    await stack.enter_async_context(Guard(68))
                    stack.push_async_callback(leaf, 69)
                    log(70)
                    await asyncio.sleep(0)
                log(66)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(72, deaf=True))
                    stack.callback(log, 73)
                    await stack.enter_async_context(Guard(74, deaf=True))
                    log(75)
                    await asyncio.sleep(0)
                log(71)
            log(63)
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 77)
                    log(78)
                    await asyncio.sleep(0)
                log(76)
                await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 80)
                stack.push_async_callback(leaf, 81)
                await stack.enter_async_context(Guard(82))
                log(83)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 85)
                    log(86)
                    await asyncio.sleep(0)
                log(84)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 88)
                    log(89)
                    await asyncio.sleep(0)
                log(87)
                await asyncio.sleep(0)
            log(79)
        log(60)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(91, fail=KeyError))
            log(92)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(94))
                log(95)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(97, fail=KeyError))
                    stack.callback(log, 98)
                    stack.callback(log, 99)
                    log(100)
                    await asyncio.sleep(0)
                log(96)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 102)
                    stack.callback(log, 103)
                    await stack.enter_async_context(Guard(104, deaf=True))
                    log(105)
                    await asyncio.sleep(0)
                log(101)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 107)
                    await stack.enter_async_context(Guard(108))
                    stack.push_async_callback(leaf, 109)
                    log(110)
                    await asyncio.sleep(0)
                log(106)
            log(93)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(112))
                stack.callback(log, 113)
                log(114)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 116)
                    log(117)
                    await asyncio.sleep(0)
                log(115)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 119)
                    stack.push_async_callback(leaf, 120)
                    stack.push_async_callback(leaf, 121)
                    log(122)
                    await asyncio.sleep(0)
                log(118)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 124)
                    await stack.enter_async_context(Guard(125, deaf=True))
                    log(126)
                    await asyncio.sleep(0)
                log(123)
            log(111)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(128, deaf=True))
                log(129)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(131, deaf=True))
                    stack.push_async_callback(leaf, 132)
                    stack.callback(log, 133)
                    log(134)
                    await asyncio.sleep(0)
                log(130)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(127)
        log(90)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(136, deaf=True))
                log(137)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 139)
                    stack.callback(log, 140)
                    await stack.enter_async_context(Guard(141, fail=KeyError))
                    log(142)
                    await asyncio.sleep(0)
                log(138)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 144)
                    await stack.enter_async_context(Guard(145))
                    log(146)
                    await asyncio.sleep(0)
                log(143)
            log(135)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(148, deaf=True))
                stack.push_async_callback(leaf, 149)
                log(150)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 152)
                    log(153)
                    await asyncio.sleep(0)
                log(151)
            log(147)
            await asyncio.sleep(0)
        finally:
            log(154, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 156)
                await stack.enter_async_context(Guard(157))
                stack.callback(log, 158)
                log(159)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 161)
                    log(162)
                    await asyncio.sleep(0)
                log(160)
            log(155)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 164)
                log(165)
                await asyncio.sleep(0)
            log(163)
            await asyncio.sleep(0)
        finally:
            log(166, 'finally')
            await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(168))
            await stack.enter_async_context(Guard(169, deaf=True))
            log(170)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 172)
                    await stack.enter_async_context(Guard(173, deaf=True))
                    stack.push_async_callback(leaf, 174)
                    log(175)
                    await asyncio.sleep(0)
                log(171)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 177)
                    await stack.enter_async_context(Guard(178))
                    stack.callback(log, 179)
                    log(180)
                    await asyncio.sleep(0)
                log(176)
                await asyncio.sleep(0)
            except (TimeoutError, RuntimeError) as e:
                log(181, desc(e))
                await asyncio.sleep(0)
                raise
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 183)
                stack.push_async_callback(leaf, 184)
                log(185)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(187, fail=KeyError))
                    await stack.enter_async_context(Guard(188, deaf=True))
                    stack.callback(log, 189)
                    log(190)
                    await asyncio.sleep(0)
                log(186)
            log(182)
        log(167)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 192)
            log(193)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(195, fail=KeyError))
                log(196)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(198))
                    stack.callback(log, 199)
                    log(200)
                    await asyncio.sleep(0)
                log(197)
                await asyncio.sleep(0)
            log(194)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 202)
                stack.callback(log, 203)
                log(204)
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(206, deaf=True))
                    stack.push_async_callback(leaf, 207)
                    log(208)
                    await asyncio.sleep(0)
                log(205)
            log(201)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(210))
                stack.callback(log, 211)
                log(212)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 214)
                    log(215)
                    await asyncio.sleep(0)
                log(213)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 217)
                    await stack.enter_async_context(Guard(218, fail=KeyError))
                    stack.push_async_callback(leaf, 219)
                    log(220)
                    await asyncio.sleep(0)
                log(216)
            log(209)
        log(191)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 222)
            stack.push_async_callback(leaf, 223)
            log(224)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(226))
                await stack.enter_async_context(Guard(227, deaf=True))
                log(228)
                await asyncio.sleep(0)
            log(225)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 230)
                log(231)
                await asyncio.sleep(0)
            log(229)
        log(221)
        return 'w2'

    return [w0, w1, w2]


run(scene2, 9, 0)


