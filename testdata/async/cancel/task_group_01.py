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
            kid = tg.create_task(leaf(2, 3, deaf=True))
            log(3)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(5, 4, deaf=True))
                    log(6)
                    await asyncio.sleep(0)
                log(4, kid.cancelled())
            except Exception as e:
                log(7, desc(e))
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(9, 1, deaf=True))
                    kid.cancel('kid')
                    log(10)
                    await asyncio.sleep(0)
                log(8, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(12, 2))
                kid.cancel('kid')
                log(13)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(15, 1))
                    log(16)
                    await asyncio.sleep(0)
                log(14, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(18, 1))
                    log(19)
                    await asyncio.sleep(0)
                log(17, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(21, 1))
                    tg.create_task(asyncio.sleep(0))
                    log(22)
                    await asyncio.sleep(0)
                log(20, kid.cancelled())
            log(11, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(24, 2, deaf=True))
                kid.cancel('kid')
                log(25)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(27, 1))
                    log(28)
                    await asyncio.sleep(0)
                log(26, kid.cancelled())
            log(23, kid.cancelled())
        log(1, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(30, 1, deaf=True))
            log(31)
            for i in range(2):
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(33, 3, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(34)
                    await asyncio.sleep(0)
                log(32, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(36, 4, deaf=True))
                    log(37)
                    await asyncio.sleep(0)
                log(35, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(39, 2))
                log(40)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(42, 4))
                    log(43)
                    await asyncio.sleep(0)
                log(41, kid.cancelled())
            log(38, kid.cancelled())
        log(29, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(45, 2))
            tg.create_task(asyncio.sleep(0))
            log(46)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(48, 2))
                tg.create_task(asyncio.sleep(0))
                log(49)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(51, 1))
                    log(52)
                    await asyncio.sleep(0)
                log(50, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(54, 3))
                    log(55)
                    await asyncio.sleep(0)
                log(53, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(57, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(58)
                    await asyncio.sleep(0)
                log(56, kid.cancelled())
            log(47, kid.cancelled())
        log(44, kid.cancelled())
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(60, 1, deaf=True))
            log(61)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(63, 2, deaf=True))
                kid.cancel('kid')
                log(64)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(66, 4))
                    kid.cancel('kid')
                    log(67)
                    await asyncio.sleep(0)
                log(65, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(69, 1, KeyError))
                    log(70)
                    await asyncio.sleep(0)
                log(68, kid.cancelled())
            log(62, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(72, 1, deaf=True))
                kid.cancel('kid')
                log(73)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(75, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(76)
                    await asyncio.sleep(0)
                log(74, kid.cancelled())
            log(71, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(78, 2))
                log(79)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(81, 2, deaf=True))
                    log(82)
                    await asyncio.sleep(0)
                log(80, kid.cancelled())
            log(77, kid.cancelled())
        log(59, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(84, 4, KeyError))
            tg.create_task(asyncio.sleep(0))
            log(85)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(87, 2))
                log(88)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(90, 1, KeyError))
                    log(91)
                    await asyncio.sleep(0)
                log(89, kid.cancelled())
            log(86, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(93, 1))
                log(94)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(96, 3, deaf=True))
                    log(97)
                    await asyncio.sleep(0)
                log(95, kid.cancelled())
            log(92, kid.cancelled())
        log(83, kid.cancelled())
        return 'w2'

    async def w3():
        log('w3')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(99, 2))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(100)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(102, 1))
                    kid.cancel('kid')
                    log(103)
                    await asyncio.sleep(0)
                log(101, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(105, 1))
                    log(106)
                    await asyncio.sleep(0)
                log(104, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(108, 1, KeyError))
                    log(109)
                    await asyncio.sleep(0)
                log(107, kid.cancelled())
            log(98, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(111, 2))
                tg.create_task(asyncio.sleep(0))
                log(112)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(114, 4, KeyError))
                    log(115)
                    await asyncio.sleep(0)
                log(113, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(117, 1, KeyError))
                    kid.cancel('kid')
                    log(118)
                    await asyncio.sleep(0)
                log(116, kid.cancelled())
                await asyncio.sleep(0)
            log(110, kid.cancelled())
        finally:
            log(119, 'finally')
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 1)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(121, 4))
            tg.create_task(asyncio.sleep(0))
            log(122)
            await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(124, 2))
                    kid.cancel('kid')
                    log(125)
                    await asyncio.sleep(0)
                log(123, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(127, 1))
                    kid.cancel('kid')
                    log(128)
                    await asyncio.sleep(0)
                log(126, kid.cancelled())
            finally:
                log(129, 'finally')
        log(120, kid.cancelled())
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(131, 2))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(132)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(134, 2, deaf=True))
                log(135)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(137, 1))
                    log(138)
                    await asyncio.sleep(0)
                log(136, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(140, 1, KeyError))
                    log(141)
                    await asyncio.sleep(0)
                log(139, kid.cancelled())
            log(133, kid.cancelled())
        log(130, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(143, 3, deaf=True))
            log(144)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(146, 1))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(147)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(149, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(150)
                    await asyncio.sleep(0)
                log(148, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(152, 1, KeyError))
                    log(153)
                    await asyncio.sleep(0)
                log(151, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(155, 1))
                    log(156)
                    await asyncio.sleep(0)
                log(154, kid.cancelled())
            log(145, kid.cancelled())
            for i in range(2):
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(158, 2))
                    log(159)
                    await asyncio.sleep(0)
                log(157, kid.cancelled())
                await asyncio.sleep(0)
            await asyncio.sleep(0)
        log(142, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(161, 1))
            log(162)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(164, 4))
                log(165)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(167, 4))
                    log(168)
                    await asyncio.sleep(0)
                log(166, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(170, 1, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(171)
                    await asyncio.sleep(0)
                log(169, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(173, 2, KeyError))
                    log(174)
                    await asyncio.sleep(0)
                log(172, kid.cancelled())
            log(163, kid.cancelled())
            await asyncio.sleep(0)
        log(160, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(176, 4))
            log(177)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(179, 2, KeyError))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(180)
                await asyncio.sleep(0)
            log(178, kid.cancelled())
        log(175, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(182, 4))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(183)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(185, 3))
                kid.cancel('kid')
                log(186)
                await asyncio.sleep(0)
            log(184, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(188, 1))
                    log(189)
                    await asyncio.sleep(0)
                log(187, kid.cancelled())
            finally:
                log(190, 'finally')
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(192, 2))
                    kid.cancel('kid')
                    log(193)
                    await asyncio.sleep(0)
                log(191, kid.cancelled())
        log(181, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(195, 4, deaf=True))
            tg.create_task(asyncio.sleep(0))
            log(196)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(198, 3))
                tg.create_task(asyncio.sleep(0))
                log(199)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(201, 3, deaf=True))
                    log(202)
                    await asyncio.sleep(0)
                log(200, kid.cancelled())
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(204, 1))
                    log(205)
                    await asyncio.sleep(0)
                log(203, kid.cancelled())
            log(197, kid.cancelled())
        log(194, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(207, 4))
            tg.create_task(asyncio.sleep(0))
            log(208)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(210, 2, deaf=True))
                log(211)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(213, 4))
                    log(214)
                    await asyncio.sleep(0)
                log(212, kid.cancelled())
            log(209, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(216, 1, KeyError))
                kid.cancel('kid')
                log(217)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(219, 4))
                    kid.cancel('kid')
                    log(220)
                    await asyncio.sleep(0)
                log(218, kid.cancelled())
            log(215, kid.cancelled())
        log(206, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 11, 0)


