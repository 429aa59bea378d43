# Cancelled after k turns: task group.
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
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(2, 2, deaf=True))
            log(3)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(5, 4))
                log(6)
                await asyncio.sleep(0)
            log(4, kid.cancelled())
        log(1, kid.cancelled())
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(8, 1))
                log(9)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(11, 2, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(12)
                    await asyncio.sleep(0)
                log(10, kid.cancelled())
            log(7, kid.cancelled())
        finally:
            log(13, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(15, 1))
                log(16)
                await asyncio.sleep(0)
            log(14, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(18, 3, KeyError))
            tg.create_task(asyncio.sleep(0))
            log(19)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(21, 4))
                log(22)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(24, 1))
                    log(25)
                    await asyncio.sleep(0)
                log(23, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(27, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(28)
                    await asyncio.sleep(0)
                log(26, kid.cancelled())
            log(20, kid.cancelled())
            await asyncio.sleep(0)
        log(17, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(30, 2))
            log(31)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(33, 1))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(34)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(36, 1))
                    log(37)
                    await asyncio.sleep(0)
                log(35, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(39, 2, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(40)
                    await asyncio.sleep(0)
                log(38, kid.cancelled())
                await asyncio.sleep(0)
            log(32, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(42, 2))
                kid.cancel('kid')
                log(43)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(45, 2))
                    log(46)
                    await asyncio.sleep(0)
                log(44, kid.cancelled())
                await asyncio.sleep(0)
            log(41, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(48, 4))
                log(49)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(51, 4, deaf=True))
                    log(52)
                    await asyncio.sleep(0)
                log(50, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(54, 2, KeyError))
                    log(55)
                    await asyncio.sleep(0)
                log(53, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(57, 4))
                    kid.cancel('kid')
                    log(58)
                    await asyncio.sleep(0)
                log(56, kid.cancelled())
            log(47, kid.cancelled())
        log(29, kid.cancelled())
        return 'w2'

    async def w3():
        log('w3')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(60, 2, KeyError))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(61)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(63, 2))
                tg.create_task(asyncio.sleep(0))
                log(64)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(66, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(67)
                    await asyncio.sleep(0)
                log(65, kid.cancelled())
            log(62, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(69, 4))
                log(70)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(72, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(73)
                    await asyncio.sleep(0)
                log(71, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(75, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(76)
                    await asyncio.sleep(0)
                log(74, kid.cancelled())
            log(68, kid.cancelled())
        log(59, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(78, 3))
            log(79)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(81, 1))
                kid.cancel('kid')
                log(82)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(84, 1, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(85)
                    await asyncio.sleep(0)
                log(83, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(87, 2, KeyError))
                    log(88)
                    await asyncio.sleep(0)
                log(86, kid.cancelled())
            log(80, kid.cancelled())
        log(77, kid.cancelled())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 8, 2)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(90, 2))
            kid.cancel('kid')
            log(91)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(93, 2))
                tg.create_task(asyncio.sleep(0))
                log(94)
                await asyncio.sleep(0)
            log(92, kid.cancelled())
        log(89, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(96, 3))
                log(97)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(99, 4, KeyError))
                    log(100)
                    await asyncio.sleep(0)
                log(98, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(102, 4))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(103)
                    await asyncio.sleep(0)
                log(101, kid.cancelled())
                await asyncio.sleep(0)
            log(95, kid.cancelled())
        except (TimeoutError, RuntimeError) as e:
            log(104, desc(e))
            raise
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(106, 4, deaf=True))
            tg.create_task(asyncio.sleep(0))
            log(107)
            await asyncio.sleep(0)
        log(105, kid.cancelled())
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(109, 1, deaf=True))
            log(110)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(112, 2, deaf=True))
                kid.cancel('kid')
                log(113)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(115, 3))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(116)
                    await asyncio.sleep(0)
                log(114, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(118, 2, deaf=True))
                    kid.cancel('kid')
                    log(119)
                    await asyncio.sleep(0)
                log(117, kid.cancelled())
            log(111, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(121, 4))
                log(122)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(124, 2, deaf=True))
                    log(125)
                    await asyncio.sleep(0)
                log(123, kid.cancelled())
            log(120, kid.cancelled())
        log(108, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(127, 3))
            log(128)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(130, 4))
                tg.create_task(asyncio.sleep(0))
                log(131)
                await asyncio.sleep(0)
            log(129, kid.cancelled())
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(133, 2, deaf=True))
                log(134)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(136, 2))
                    log(137)
                    await asyncio.sleep(0)
                log(135, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(139, 2, KeyError))
                    kid.cancel('kid')
                    log(140)
                    await asyncio.sleep(0)
                log(138, kid.cancelled())
            log(132, kid.cancelled())
        log(126, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(142, 4))
            kid.cancel('kid')
            log(143)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(145, 3, deaf=True))
                kid.cancel('kid')
                log(146)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(148, 1, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(149)
                    await asyncio.sleep(0)
                log(147, kid.cancelled())
            log(144, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(151, 4, deaf=True))
                kid.cancel('kid')
                log(152)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(154, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(155)
                    await asyncio.sleep(0)
                log(153, kid.cancelled())
            log(150, kid.cancelled())
        log(141, kid.cancelled())
        return 'w2'

    async def w3():
        log('w3')
        for i in range(2):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(157, 3, KeyError))
            kid.cancel('kid')
            log(158)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(160, 1, KeyError))
                kid.cancel('kid')
                log(161)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(163, 4))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(164)
                    await asyncio.sleep(0)
                log(162, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(166, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(167)
                    await asyncio.sleep(0)
                log(165, kid.cancelled())
                await asyncio.sleep(0)
            log(159, kid.cancelled())
        log(156, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(169, 4, deaf=True))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(170)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(172, 2, KeyError))
                kid.cancel('kid')
                log(173)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(175, 4, deaf=True))
                    log(176)
                    await asyncio.sleep(0)
                log(174, kid.cancelled())
            log(171, kid.cancelled())
            await asyncio.sleep(0)
        log(168, kid.cancelled())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 11, 2)


