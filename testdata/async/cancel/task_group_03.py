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
            kid = tg.create_task(leaf(2, 3))
            log(3)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(5, 1))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(6)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(8, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(9)
                    await asyncio.sleep(0)
                log(7, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(11, 1))
                    log(12)
                    await asyncio.sleep(0)
                log(10, kid.cancelled())
                await asyncio.sleep(0)
            log(4, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(14, 2, deaf=True))
                kid.cancel('kid')
                log(15)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(17, 3))
                    log(18)
                    await asyncio.sleep(0)
                log(16, kid.cancelled())
            log(13, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(20, 2, deaf=True))
                log(21)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(23, 3, KeyError))
                    log(24)
                    await asyncio.sleep(0)
                log(22, kid.cancelled())
            log(19, kid.cancelled())
        log(1, kid.cancelled())
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(26, 3, deaf=True))
            kid.cancel('kid')
            log(27)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(29, 3, deaf=True))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(30)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(32, 2, deaf=True))
                    log(33)
                    await asyncio.sleep(0)
                log(31, kid.cancelled())
            log(28, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(35, 3, KeyError))
                kid.cancel('kid')
                log(36)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(38, 3, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(39)
                    await asyncio.sleep(0)
                log(37, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(41, 2, KeyError))
                    kid.cancel('kid')
                    log(42)
                    await asyncio.sleep(0)
                log(40, kid.cancelled())
            log(34, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(44, 3))
                log(45)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(47, 1, KeyError))
                    log(48)
                    await asyncio.sleep(0)
                log(46, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(50, 3))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(51)
                    await asyncio.sleep(0)
                log(49, kid.cancelled())
            log(43, kid.cancelled())
        log(25, kid.cancelled())
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        finally:
            log(52, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(54, 1, KeyError))
                kid.cancel('kid')
                log(55)
                await asyncio.sleep(0)
            log(53, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 9, 2)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(57, 2))
            kid.cancel('kid')
            log(58)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        log(56, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(60, 2))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(61)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(63, 3))
                log(64)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(66, 1, deaf=True))
                    kid.cancel('kid')
                    log(67)
                    await asyncio.sleep(0)
                log(65, kid.cancelled())
            log(62, kid.cancelled())
        log(59, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(69, 1, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(70)
                    await asyncio.sleep(0)
                log(68, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(72, 4))
                    log(73)
                    await asyncio.sleep(0)
                log(71, kid.cancelled())
            except Exception as e:
                log(74, desc(e))
                raise
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(76, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(77)
                    await asyncio.sleep(0)
                log(75, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(79, 2, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(80)
                    await asyncio.sleep(0)
                log(78, kid.cancelled())
                await asyncio.sleep(0)
            finally:
                log(81, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(83, 2, deaf=True))
                kid.cancel('kid')
                log(84)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(86, 4))
                    log(87)
                    await asyncio.sleep(0)
                log(85, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(89, 1))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(90)
                    await asyncio.sleep(0)
                log(88, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(92, 1))
                    log(93)
                    await asyncio.sleep(0)
                log(91, kid.cancelled())
            log(82, kid.cancelled())
        finally:
            log(94, 'finally')
            await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(96, 4))
            tg.create_task(asyncio.sleep(0))
            log(97)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(99, 2, deaf=True))
                log(100)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(102, 1))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(103)
                    await asyncio.sleep(0)
                log(101, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(105, 1))
                    kid.cancel('kid')
                    log(106)
                    await asyncio.sleep(0)
                log(104, kid.cancelled())
                await asyncio.sleep(0)
            log(98, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(108, 4, KeyError))
                log(109)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(111, 4))
                    log(112)
                    await asyncio.sleep(0)
                log(110, kid.cancelled())
                await asyncio.sleep(0)
            log(107, kid.cancelled())
        log(95, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(114, 3, KeyError))
            log(115)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(117, 4))
                tg.create_task(asyncio.sleep(0))
                log(118)
                await asyncio.sleep(0)
            log(116, kid.cancelled())
        log(113, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(120, 4))
            tg.create_task(asyncio.sleep(0))
            log(121)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(123, 4))
                log(124)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(126, 3))
                    kid.cancel('kid')
                    log(127)
                    await asyncio.sleep(0)
                log(125, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(129, 1))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(130)
                    await asyncio.sleep(0)
                log(128, kid.cancelled())
            log(122, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(132, 3, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(133)
                    await asyncio.sleep(0)
                log(131, kid.cancelled())
            finally:
                log(134, 'finally')
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(136, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(137)
                    await asyncio.sleep(0)
                log(135, kid.cancelled())
        log(119, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(139, 3, KeyError))
            kid.cancel('kid')
            log(140)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(142, 1))
                log(143)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(145, 3, KeyError))
                    log(146)
                    await asyncio.sleep(0)
                log(144, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(148, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(149)
                    await asyncio.sleep(0)
                log(147, kid.cancelled())
                await asyncio.sleep(0)
            log(141, kid.cancelled())
        log(138, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(151, 4, deaf=True))
            tg.create_task(asyncio.sleep(0))
            log(152)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(154, 4, KeyError))
                tg.create_task(asyncio.sleep(0))
                log(155)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(157, 2, deaf=True))
                    log(158)
                    await asyncio.sleep(0)
                log(156, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(160, 3))
                    log(161)
                    await asyncio.sleep(0)
                log(159, kid.cancelled())
            log(153, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(163, 4, KeyError))
                log(164)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(166, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(167)
                    await asyncio.sleep(0)
                log(165, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(169, 4))
                    log(170)
                    await asyncio.sleep(0)
                log(168, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(172, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(173)
                    await asyncio.sleep(0)
                log(171, kid.cancelled())
            log(162, kid.cancelled())
        log(150, kid.cancelled())
        return 'w2'

    async def w3():
        log('w3')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(175, 2))
            kid.cancel('kid')
            log(176)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(178, 4))
                kid.cancel('kid')
                log(179)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(181, 4, deaf=True))
                    log(182)
                    await asyncio.sleep(0)
                log(180, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(184, 2))
                    kid.cancel('kid')
                    log(185)
                    await asyncio.sleep(0)
                log(183, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(187, 4))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(188)
                    await asyncio.sleep(0)
                log(186, kid.cancelled())
            log(177, kid.cancelled())
        log(174, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(190, 2, deaf=True))
            log(191)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(193, 2))
                log(194)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(196, 4))
                    kid.cancel('kid')
                    log(197)
                    await asyncio.sleep(0)
                log(195, kid.cancelled())
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(199, 4))
                    kid.cancel('kid')
                    log(200)
                    await asyncio.sleep(0)
                log(198, kid.cancelled())
            log(192, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(202, 1))
                tg.create_task(asyncio.sleep(0))
                log(203)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(205, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(206)
                    await asyncio.sleep(0)
                log(204, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(208, 4, deaf=True))
                    kid.cancel('kid')
                    log(209)
                    await asyncio.sleep(0)
                log(207, kid.cancelled())
            log(201, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(211, 4, deaf=True))
                log(212)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(210, kid.cancelled())
        log(189, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(214, 2))
            tg.create_task(asyncio.sleep(0))
            log(215)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(217, 4))
                log(218)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(220, 2, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(221)
                    await asyncio.sleep(0)
                log(219, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(223, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(224)
                    await asyncio.sleep(0)
                log(222, kid.cancelled())
            log(216, kid.cancelled())
            await asyncio.sleep(0)
        log(213, kid.cancelled())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 8, 0)


