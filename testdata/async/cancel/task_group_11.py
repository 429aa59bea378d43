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
            kid = tg.create_task(leaf(2, 4))
            kid.cancel('kid')
            log(3)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(5, 2, deaf=True))
                    log(6)
                    await asyncio.sleep(0)
                log(4, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(8, 1))
                    log(9)
                    await asyncio.sleep(0)
                log(7, kid.cancelled())
            except BaseException as e:
                log(10, desc(e))
                raise
        log(1, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(12, 1))
            tg.create_task(asyncio.sleep(0))
            log(13)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(15, 2, deaf=True))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(16)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(18, 4, KeyError))
                    kid.cancel('kid')
                    log(19)
                    await asyncio.sleep(0)
                log(17, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(21, 1, deaf=True))
                    log(22)
                    await asyncio.sleep(0)
                log(20, kid.cancelled())
            log(14, kid.cancelled())
        log(11, kid.cancelled())
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(24, 3, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(25)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(27, 2, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(28)
                    await asyncio.sleep(0)
                log(26, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(30, 1))
                    log(31)
                    await asyncio.sleep(0)
                log(29, kid.cancelled())
            log(23, kid.cancelled())
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(33, 4, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(34)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(36, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(37)
                    await asyncio.sleep(0)
                log(35, kid.cancelled())
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(32, kid.cancelled())
        finally:
            log(38, 'finally')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(40, 4))
            log(41)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(43, 4))
                log(44)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(46, 4))
                    log(47)
                    await asyncio.sleep(0)
                log(45, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(49, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(50)
                    await asyncio.sleep(0)
                log(48, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(52, 4))
                    log(53)
                    await asyncio.sleep(0)
                log(51, kid.cancelled())
            log(42, kid.cancelled())
        log(39, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(55, 3, deaf=True))
            log(56)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(58, 4, deaf=True))
                kid.cancel('kid')
                log(59)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(61, 3, KeyError))
                    log(62)
                    await asyncio.sleep(0)
                log(60, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(64, 2, KeyError))
                    kid.cancel('kid')
                    log(65)
                    await asyncio.sleep(0)
                log(63, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(67, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(68)
                    await asyncio.sleep(0)
                log(66, kid.cancelled())
            log(57, kid.cancelled())
            await asyncio.sleep(0)
        log(54, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(70, 1))
            tg.create_task(asyncio.sleep(0))
            log(71)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(73, 4, KeyError))
                kid.cancel('kid')
                log(74)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(76, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(77)
                    await asyncio.sleep(0)
                log(75, kid.cancelled())
            log(72, kid.cancelled())
        log(69, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(79, 4))
            tg.create_task(asyncio.sleep(0))
            log(80)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(82, 3, KeyError))
                log(83)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(85, 4))
                    log(86)
                    await asyncio.sleep(0)
                log(84, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(88, 4))
                    kid.cancel('kid')
                    log(89)
                    await asyncio.sleep(0)
                log(87, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(91, 2))
                    kid.cancel('kid')
                    log(92)
                    await asyncio.sleep(0)
                log(90, kid.cancelled())
            log(81, kid.cancelled())
        log(78, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(94, 2))
                log(95)
                await asyncio.sleep(0)
            log(93, kid.cancelled())
        finally:
            log(96, 'finally')
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(98, 3))
            tg.create_task(asyncio.sleep(0))
            log(99)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(101, 4))
                log(102)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(104, 3, KeyError))
                    log(105)
                    await asyncio.sleep(0)
                log(103, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(107, 4))
                    log(108)
                    await asyncio.sleep(0)
                log(106, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(110, 4, deaf=True))
                    kid.cancel('kid')
                    log(111)
                    await asyncio.sleep(0)
                log(109, kid.cancelled())
            log(100, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(113, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(114)
                    await asyncio.sleep(0)
                log(112, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(116, 3, KeyError))
                    kid.cancel('kid')
                    log(117)
                    await asyncio.sleep(0)
                log(115, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(119, 1, deaf=True))
                    log(120)
                    await asyncio.sleep(0)
                log(118, kid.cancelled())
            finally:
                log(121, 'finally')
        log(97, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(123, 2, deaf=True))
            log(124)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(126, 3))
                log(127)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(129, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(130)
                    await asyncio.sleep(0)
                log(128, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(132, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(133)
                    await asyncio.sleep(0)
                log(131, kid.cancelled())
            log(125, kid.cancelled())
        log(122, kid.cancelled())
        return 'w2'

    async def w3():
        log('w3')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(135, 3))
                log(136)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(138, 1, deaf=True))
                    log(139)
                    await asyncio.sleep(0)
                log(137, kid.cancelled())
            log(134, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(141, 3, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(142)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(144, 3))
                    kid.cancel('kid')
                    log(145)
                    await asyncio.sleep(0)
                log(143, kid.cancelled())
            log(140, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(147, 4, KeyError))
                log(148)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(150, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(151)
                    await asyncio.sleep(0)
                log(149, kid.cancelled())
            log(146, kid.cancelled())
        finally:
            log(152, 'finally')
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 12, 1)


