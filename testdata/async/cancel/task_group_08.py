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
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(2, 4))
                    log(3)
                    await asyncio.sleep(0)
                log(1, kid.cancelled())
            except (TimeoutError, RuntimeError) as e:
                log(4, desc(e))
                raise
        except Exception as e:
            log(5, desc(e))
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(7, 1))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(8)
                await asyncio.sleep(0)
            log(6, kid.cancelled())
        await asyncio.sleep(0)
        return 'w0'

    return [w0]


run(scene1, 11, 0)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(10, 4, deaf=True))
            kid.cancel('kid')
            log(11)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(13, 3))
                kid.cancel('kid')
                log(14)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(16, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(17)
                    await asyncio.sleep(0)
                log(15, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(19, 3, deaf=True))
                    log(20)
                    await asyncio.sleep(0)
                log(18, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(22, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(23)
                    await asyncio.sleep(0)
                log(21, kid.cancelled())
            log(12, kid.cancelled())
        log(9, kid.cancelled())
        for i in range(2):
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(25, 2, deaf=True))
                log(26)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(28, 4, KeyError))
                    log(29)
                    await asyncio.sleep(0)
                log(27, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(31, 2))
                    kid.cancel('kid')
                    log(32)
                    await asyncio.sleep(0)
                log(30, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(34, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(35)
                    await asyncio.sleep(0)
                log(33, kid.cancelled())
            log(24, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(37, 1))
                kid.cancel('kid')
                log(38)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(40, 4, KeyError))
                    log(41)
                    await asyncio.sleep(0)
                log(39, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(43, 4))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(44)
                    await asyncio.sleep(0)
                log(42, kid.cancelled())
            log(36, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(46, 1))
                    kid.cancel('kid')
                    log(47)
                    await asyncio.sleep(0)
                log(45, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(49, 3))
                    kid.cancel('kid')
                    log(50)
                    await asyncio.sleep(0)
                log(48, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(52, 2, deaf=True))
                    log(53)
                    await asyncio.sleep(0)
                log(51, kid.cancelled())
            finally:
                log(54, 'finally')
        finally:
            log(55, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(57, 2))
                kid.cancel('kid')
                log(58)
                await asyncio.sleep(0)
            log(56, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        try:
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(60, 3, deaf=True))
                    log(61)
                    await asyncio.sleep(0)
                log(59, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(63, 1, deaf=True))
                    log(64)
                    await asyncio.sleep(0)
                log(62, kid.cancelled())
                await asyncio.sleep(0)
            finally:
                log(65, 'finally')
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(67, 4, KeyError))
                    log(68)
                    await asyncio.sleep(0)
                log(66, kid.cancelled())
            finally:
                log(69, 'finally')
                await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(71, 3, KeyError))
                log(72)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(74, 4))
                    log(75)
                    await asyncio.sleep(0)
                log(73, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(77, 1))
                    kid.cancel('kid')
                    log(78)
                    await asyncio.sleep(0)
                log(76, kid.cancelled())
                await asyncio.sleep(0)
            log(70, kid.cancelled())
        except BaseException as e:
            log(79, desc(e))
            raise
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(81, 3, KeyError))
            kid.cancel('kid')
            log(82)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(84, 4))
                log(85)
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(87, 1, deaf=True))
                    log(88)
                    await asyncio.sleep(0)
                log(86, kid.cancelled())
            log(83, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(90, 4, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(91)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(93, 1, KeyError))
                    kid.cancel('kid')
                    log(94)
                    await asyncio.sleep(0)
                log(92, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(96, 4))
                    log(97)
                    await asyncio.sleep(0)
                log(95, kid.cancelled())
            log(89, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(99, 3))
                tg.create_task(asyncio.sleep(0))
                log(100)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(102, 3))
                    log(103)
                    await asyncio.sleep(0)
                log(101, kid.cancelled())
                await asyncio.sleep(0)
            log(98, kid.cancelled())
        log(80, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(105, 4))
            log(106)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(108, 4, KeyError))
                log(109)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(111, 1, deaf=True))
                    log(112)
                    await asyncio.sleep(0)
                log(110, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(114, 2))
                    log(115)
                    await asyncio.sleep(0)
                log(113, kid.cancelled())
            log(107, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(117, 2))
                log(118)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(120, 2, deaf=True))
                    log(121)
                    await asyncio.sleep(0)
                log(119, kid.cancelled())
            log(116, kid.cancelled())
        log(104, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 11, 2)


