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
            await stack.enter_async_context(Guard(2))
            await stack.enter_async_context(Guard(3, deaf=True))
            log(4)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 6)
                log(7)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 9)
                    await stack.enter_async_context(Guard(10))
                    stack.push_async_callback(leaf, 11)
                    log(12)
                    await asyncio.sleep(0)
                log(8)
            log(5)
        log(1)
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(14, deaf=True))
                log(15)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 17)
                    await stack.enter_async_context(Guard(18, deaf=True))
                    log(19)
                    await asyncio.sleep(0)
                log(16)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 21)
                    await stack.enter_async_context(Guard(22, fail=KeyError))
                    log(23)
                    await asyncio.sleep(0)
                log(20)
            log(13)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 25)
                stack.callback(log, 26)
                await stack.enter_async_context(Guard(27))
                log(28)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(30))
                    await stack.enter_async_context(Guard(31))
                    log(32)
                    await asyncio.sleep(0)
                log(29)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(34, deaf=True))
                    log(35)
                    await asyncio.sleep(0)
                log(33)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(37, fail=KeyError))
                    stack.push_async_callback(leaf, 38)
                    await stack.enter_async_context(Guard(39, fail=KeyError))
                    log(40)
                    await asyncio.sleep(0)
                log(36)
            log(24)
        except Exception as e:
            log(41, desc(e))
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 43)
                stack.push_async_callback(leaf, 44)
                log(45)
                await asyncio.sleep(0)
            log(42)
            raise
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Guard(47, fail=KeyError))
            await stack.enter_async_context(Guard(48))
            await stack.enter_async_context(Guard(49, deaf=True))
            log(50)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(52, deaf=True))
                await stack.enter_async_context(Guard(53, deaf=True))
                await stack.enter_async_context(Guard(54, deaf=True))
                log(55)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(57))
                    await stack.enter_async_context(Guard(58))
                    log(59)
                    await asyncio.sleep(0)
                log(56)
            log(51)
            try:
                await asyncio.sleep(0)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 61)
                    log(62)
                    await asyncio.sleep(0)
                log(60)
            except BaseException as e:
                log(63, desc(e))
                raise
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(65))
                await stack.enter_async_context(Guard(66, fail=KeyError))
                log(67)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(69, fail=KeyError))
                    log(70)
                    await asyncio.sleep(0)
                log(68)
            log(64)
        log(46)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 72)
            log(73)
            await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 75)
                log(76)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(78, deaf=True))
                    await stack.enter_async_context(Guard(79, fail=KeyError))
                    await stack.enter_async_context(Guard(80))
                    log(81)
                    await asyncio.sleep(0)
                log(77)
            log(74)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(83))
                stack.push_async_callback(leaf, 84)
                stack.callback(log, 85)
                log(86)
                await asyncio.sleep(0)
            log(82)
        log(71)
        return 'w1'

    async def w2():
        log('w2')
        try:
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 88)
                    stack.push_async_callback(leaf, 89)
                    await stack.enter_async_context(Guard(90))
                    log(91)
                    await asyncio.sleep(0)
                log(87)
                await asyncio.sleep(0)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(93))
                    stack.push_async_callback(leaf, 94)
                    log(95)
                    await asyncio.sleep(0)
                log(92)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 97)
                    await stack.enter_async_context(Guard(98))
                    log(99)
                    await asyncio.sleep(0)
                log(96)
            except BaseException as e:
                log(100, desc(e))
                await asyncio.sleep(0)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 102)
                stack.push_async_callback(leaf, 103)
                log(104)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 106)
                    log(107)
                    await asyncio.sleep(0)
                log(105)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(109))
                    log(110)
                    await asyncio.sleep(0)
                log(108)
            log(101)
        except (TimeoutError, RuntimeError) as e:
            log(111, desc(e))
            raise
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 1)


def scene2():

    async def w0():
        log('w0')
        await asyncio.sleep(0)
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 113)
                await stack.enter_async_context(Guard(114))
                log(115)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(117))
                    await stack.enter_async_context(Guard(118))
                    log(119)
                    await asyncio.sleep(0)
                log(116)
            log(112)
            await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
            except asyncio.CancelledError as e:
                log(120, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        except Exception as e:
            log(121, desc(e))
            raise KeyError(122)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(leaf, 124)
            stack.callback(log, 125)
            log(126)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(128))
                stack.push_async_callback(leaf, 129)
                log(130)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(132, fail=KeyError))
                    await stack.enter_async_context(Guard(133, fail=KeyError))
                    await stack.enter_async_context(Guard(134))
                    log(135)
                    await asyncio.sleep(0)
                log(131)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 137)
                    stack.callback(log, 138)
                    log(139)
                    await asyncio.sleep(0)
                log(136)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(141))
                    stack.callback(log, 142)
                    stack.push_async_callback(leaf, 143)
                    log(144)
                    await asyncio.sleep(0)
                log(140)
            log(127)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(146))
                await stack.enter_async_context(Guard(147, fail=KeyError))
                stack.callback(log, 148)
                log(149)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 151)
                    log(152)
                    await asyncio.sleep(0)
                log(150)
            log(145)
        log(123)
        return 'w0'

    async def w1():
        log('w1')
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 154)
            stack.push_async_callback(leaf, 155)
            log(156)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 158)
                    log(159)
                    await asyncio.sleep(0)
                log(157)
                async with contextlib.AsyncExitStack() as stack:
                    stack.callback(log, 161)
                    stack.push_async_callback(leaf, 162)
                    log(163)
                    await asyncio.sleep(0)
                log(160)
            finally:
                log(164, 'finally')
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 166)
                    log(167)
                    await asyncio.sleep(0)
                log(165)
            for i in range(2):
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 169)
                    await stack.enter_async_context(Guard(170))
                    stack.push_async_callback(leaf, 171)
                    log(172)
                    await asyncio.sleep(0)
                log(168)
        log(153)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 174)
            log(175)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(177, fail=KeyError))
                await stack.enter_async_context(Guard(178))
                log(179)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 181)
                    await stack.enter_async_context(Guard(182, deaf=True))
                    log(183)
                    await asyncio.sleep(0)
                log(180)
            log(176)
            async with contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(leaf, 185)
                log(186)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 188)
                    await stack.enter_async_context(Guard(189, fail=KeyError))
                    stack.push_async_callback(leaf, 190)
                    log(191)
                    await asyncio.sleep(0)
                log(187)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 193)
                    log(194)
                    await asyncio.sleep(0)
                log(192)
                await asyncio.sleep(0)
            log(184)
        log(173)
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(log, 196)
            log(197)
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(Guard(199, deaf=True))
                log(200)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(202))
                    stack.push_async_callback(leaf, 203)
                    stack.callback(log, 204)
                    log(205)
                    await asyncio.sleep(0)
                log(201)
                async with contextlib.AsyncExitStack() as stack:
                    await stack.enter_async_context(Guard(207))
                    await stack.enter_async_context(Guard(208, deaf=True))
                    stack.push_async_callback(leaf, 209)
                    log(210)
                    await asyncio.sleep(0)
                log(206)
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(leaf, 212)
                    stack.callback(log, 213)
                    log(214)
                    await asyncio.sleep(0)
                log(211)
            log(198)
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(log, 216)
                stack.push_async_callback(leaf, 217)
                await stack.enter_async_context(Guard(218))
                log(219)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(215)
        log(195)
        return 'w1'

    return [w0, w1]


run(scene2, 9, 1)


