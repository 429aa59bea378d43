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
        try:
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(2, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(3)
                    await asyncio.sleep(0)
                log(1, kid.cancelled())
                await asyncio.sleep(0)
            finally:
                log(4, 'finally')
                await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(6, 3))
                log(7)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(9, 2, deaf=True))
                    log(10)
                    await asyncio.sleep(0)
                log(8, kid.cancelled())
            log(5, kid.cancelled())
        except (TimeoutError, RuntimeError) as e:
            log(11, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(13, 2))
            log(14)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(16, 2))
                kid.cancel('kid')
                log(17)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(19, 2))
                    kid.cancel('kid')
                    log(20)
                    await asyncio.sleep(0)
                log(18, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(22, 4, deaf=True))
                    log(23)
                    await asyncio.sleep(0)
                log(21, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(25, 4, KeyError))
                    kid.cancel('kid')
                    log(26)
                    await asyncio.sleep(0)
                log(24, kid.cancelled())
            log(15, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(28, 2))
                tg.create_task(asyncio.sleep(0))
                log(29)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(31, 1, KeyError))
                    log(32)
                    await asyncio.sleep(0)
                log(30, kid.cancelled())
            log(27, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(34, 3))
                log(35)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(37, 1))
                    log(38)
                    await asyncio.sleep(0)
                log(36, kid.cancelled())
            log(33, kid.cancelled())
        log(12, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(40, 3, deaf=True))
            kid.cancel('kid')
            log(41)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(43, 3, KeyError))
                kid.cancel('kid')
                log(44)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(46, 3))
                    log(47)
                    await asyncio.sleep(0)
                log(45, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(49, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(50)
                    await asyncio.sleep(0)
                log(48, kid.cancelled())
            log(42, kid.cancelled())
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(52, 4))
                tg.create_task(asyncio.sleep(0))
                log(53)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(55, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(56)
                    await asyncio.sleep(0)
                log(54, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(58, 3))
                    kid.cancel('kid')
                    log(59)
                    await asyncio.sleep(0)
                log(57, kid.cancelled())
            log(51, kid.cancelled())
        log(39, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(61, 1))
            log(62)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(64, 3))
                tg.create_task(asyncio.sleep(0))
                log(65)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(67, 2, KeyError))
                    log(68)
                    await asyncio.sleep(0)
                log(66, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(70, 1))
                    tg.create_task(asyncio.sleep(0))
                    log(71)
                    await asyncio.sleep(0)
                log(69, kid.cancelled())
            log(63, kid.cancelled())
        log(60, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(73, 2))
            kid.cancel('kid')
            log(74)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(76, 2))
                log(77)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(79, 4))
                    log(80)
                    await asyncio.sleep(0)
                log(78, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(82, 3))
                    kid.cancel('kid')
                    log(83)
                    await asyncio.sleep(0)
                log(81, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(85, 3, deaf=True))
                    log(86)
                    await asyncio.sleep(0)
                log(84, kid.cancelled())
            log(75, kid.cancelled())
        log(72, kid.cancelled())
        return 'w1'

    return [w0, w1]


run(scene1, 9, 1)


def scene2():

    async def w0():
        log('w0')
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(88, 4, deaf=True))
                kid.cancel('kid')
                log(89)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(91, 2, KeyError))
                    log(92)
                    await asyncio.sleep(0)
                log(90, kid.cancelled())
            log(87, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(94, 4))
                tg.create_task(asyncio.sleep(0))
                log(95)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(97, 1))
                    tg.create_task(asyncio.sleep(0))
                    log(98)
                    await asyncio.sleep(0)
                log(96, kid.cancelled())
            log(93, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(100, 2))
                    log(101)
                    await asyncio.sleep(0)
                log(99, kid.cancelled())
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(103, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(104)
                    await asyncio.sleep(0)
                log(102, kid.cancelled())
            except BaseException as e:
                log(105, desc(e))
                raise
        finally:
            log(106, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(108, 4))
                kid.cancel('kid')
                log(109)
                await asyncio.sleep(0)
            log(107, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(111, 3))
            log(112)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(114, 3))
                log(115)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(117, 3, deaf=True))
                    log(118)
                    await asyncio.sleep(0)
                log(116, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(120, 3))
                    kid.cancel('kid')
                    log(121)
                    await asyncio.sleep(0)
                log(119, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(123, 2, deaf=True))
                    kid.cancel('kid')
                    log(124)
                    await asyncio.sleep(0)
                log(122, kid.cancelled())
            log(113, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(126, 1, deaf=True))
                log(127)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(129, 3))
                    log(130)
                    await asyncio.sleep(0)
                log(128, kid.cancelled())
            log(125, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(132, 1, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(133)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(135, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(136)
                    await asyncio.sleep(0)
                log(134, kid.cancelled())
                await asyncio.sleep(0)
            log(131, kid.cancelled())
        log(110, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(138, 4))
            kid.cancel('kid')
            log(139)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        log(137, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(141, 2))
            kid.cancel('kid')
            log(142)
            await asyncio.sleep(0)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(144, 2))
                    log(145)
                    await asyncio.sleep(0)
                log(143, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(147, 1))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(148)
                    await asyncio.sleep(0)
                log(146, kid.cancelled())
            finally:
                log(149, 'finally')
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(151, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(152)
                    await asyncio.sleep(0)
                log(150, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(154, 1))
                tg.create_task(asyncio.sleep(0))
                log(155)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(157, 4, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(158)
                    await asyncio.sleep(0)
                log(156, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(160, 3))
                    kid.cancel('kid')
                    log(161)
                    await asyncio.sleep(0)
                log(159, kid.cancelled())
            log(153, kid.cancelled())
        log(140, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(163, 2, deaf=True))
            log(164)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(166, 2))
                tg.create_task(asyncio.sleep(0))
                log(167)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(169, 3, deaf=True))
                    log(170)
                    await asyncio.sleep(0)
                log(168, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(172, 2, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(173)
                    await asyncio.sleep(0)
                log(171, kid.cancelled())
            log(165, kid.cancelled())
        log(162, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(175, 3, deaf=True))
            log(176)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(178, 2))
                tg.create_task(asyncio.sleep(0))
                log(179)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(181, 3))
                    log(182)
                    await asyncio.sleep(0)
                log(180, kid.cancelled())
            log(177, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(184, 3))
                tg.create_task(asyncio.sleep(0))
                log(185)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(187, 1))
                    kid.cancel('kid')
                    log(188)
                    await asyncio.sleep(0)
                log(186, kid.cancelled())
            log(183, kid.cancelled())
        log(174, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 12, 2)


