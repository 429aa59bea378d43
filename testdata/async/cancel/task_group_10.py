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
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(3)
            try:
                await asyncio.sleep(0)
            except asyncio.CancelledError as e:
                log(4, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(6, 4))
                log(7)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(9, 2))
                    log(10)
                    await asyncio.sleep(0)
                log(8, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(12, 2, deaf=True))
                    log(13)
                    await asyncio.sleep(0)
                log(11, kid.cancelled())
            log(5, kid.cancelled())
        log(1, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(15, 3))
            log(16)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(18, 4))
                log(19)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(21, 2, KeyError))
                    log(22)
                    await asyncio.sleep(0)
                log(20, kid.cancelled())
            log(17, kid.cancelled())
            await asyncio.sleep(0)
        log(14, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(24, 4))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(25)
            await asyncio.sleep(0)
        log(23, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(27, 3))
                    log(28)
                    await asyncio.sleep(0)
                log(26, kid.cancelled())
            except (TimeoutError, RuntimeError) as e:
                log(29, desc(e))
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(31, 2))
                    log(32)
                    await asyncio.sleep(0)
                log(30, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(34, 2))
                    log(35)
                    await asyncio.sleep(0)
                log(33, kid.cancelled())
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(37, 4, KeyError))
                    kid.cancel('kid')
                    log(38)
                    await asyncio.sleep(0)
                log(36, kid.cancelled())
            finally:
                log(39, 'finally')
        except (TimeoutError, RuntimeError) as e:
            log(40, desc(e))
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(42, 3))
                tg.create_task(asyncio.sleep(0))
                log(43)
                await asyncio.sleep(0)
            log(41, kid.cancelled())
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(45, 2))
            log(46)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(48, 1))
                log(49)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(51, 4))
                    kid.cancel('kid')
                    log(52)
                    await asyncio.sleep(0)
                log(50, kid.cancelled())
                await asyncio.sleep(0)
            log(47, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(54, 1))
                tg.create_task(asyncio.sleep(0))
                log(55)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(57, 4))
                    log(58)
                    await asyncio.sleep(0)
                log(56, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(60, 1, deaf=True))
                    kid.cancel('kid')
                    log(61)
                    await asyncio.sleep(0)
                log(59, kid.cancelled())
            log(53, kid.cancelled())
        log(44, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        try:
            await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(63, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(64)
                    await asyncio.sleep(0)
                log(62, kid.cancelled())
            finally:
                log(65, 'finally')
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(67, 3))
                    log(68)
                    await asyncio.sleep(0)
                log(66, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(70, 4, deaf=True))
                log(71)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(73, 4))
                    log(74)
                    await asyncio.sleep(0)
                log(72, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(76, 4, deaf=True))
                    log(77)
                    await asyncio.sleep(0)
                log(75, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(79, 3, deaf=True))
                    log(80)
                    await asyncio.sleep(0)
                log(78, kid.cancelled())
            log(69, kid.cancelled())
        finally:
            log(81, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(83, 1))
                log(84)
                await asyncio.sleep(0)
            log(82, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(86, 2, KeyError))
            log(87)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(89, 1))
                tg.create_task(asyncio.sleep(0))
                log(90)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(92, 3))
                    kid.cancel('kid')
                    log(93)
                    await asyncio.sleep(0)
                log(91, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(95, 2))
                    log(96)
                    await asyncio.sleep(0)
                log(94, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(98, 3))
                    log(99)
                    await asyncio.sleep(0)
                log(97, kid.cancelled())
            log(88, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(101, 1, KeyError))
                kid.cancel('kid')
                log(102)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(104, 2))
                    log(105)
                    await asyncio.sleep(0)
                log(103, kid.cancelled())
            log(100, kid.cancelled())
        log(85, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(107, 4))
            kid.cancel('kid')
            log(108)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(110, 1))
                log(111)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(113, 1))
                    log(114)
                    await asyncio.sleep(0)
                log(112, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(116, 3))
                    log(117)
                    await asyncio.sleep(0)
                log(115, kid.cancelled())
            log(109, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(119, 1))
                log(120)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(122, 1))
                    log(123)
                    await asyncio.sleep(0)
                log(121, kid.cancelled())
            log(118, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(125, 2))
                kid.cancel('kid')
                log(126)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(128, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(129)
                    await asyncio.sleep(0)
                log(127, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(131, 3))
                    log(132)
                    await asyncio.sleep(0)
                log(130, kid.cancelled())
            log(124, kid.cancelled())
        log(106, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 2)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(134, 2))
            log(135)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(137, 2))
                log(138)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(140, 4, KeyError))
                    kid.cancel('kid')
                    log(141)
                    await asyncio.sleep(0)
                log(139, kid.cancelled())
            log(136, kid.cancelled())
            for i in range(2):
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(143, 3, KeyError))
                    log(144)
                    await asyncio.sleep(0)
                log(142, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(146, 3))
                    log(147)
                    await asyncio.sleep(0)
                log(145, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(149, 2, deaf=True))
                kid.cancel('kid')
                log(150)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(152, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(153)
                    await asyncio.sleep(0)
                log(151, kid.cancelled())
                await asyncio.sleep(0)
            log(148, kid.cancelled())
        log(133, kid.cancelled())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 'w0'

    return [w0]


run(scene2, 8, 0)


