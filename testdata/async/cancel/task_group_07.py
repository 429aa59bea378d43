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
            kid = tg.create_task(leaf(2, 1))
            log(3)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(5, 1))
                    log(6)
                    await asyncio.sleep(0)
                log(4, kid.cancelled())
            finally:
                log(7, 'finally')
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(9, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(10)
                    await asyncio.sleep(0)
                log(8, kid.cancelled())
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(12, 1))
                    log(13)
                    await asyncio.sleep(0)
                log(11, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(15, 1))
                    tg.create_task(asyncio.sleep(0))
                    log(16)
                    await asyncio.sleep(0)
                log(14, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(18, 1))
                    log(19)
                    await asyncio.sleep(0)
                log(17, kid.cancelled())
            except BaseException as e:
                log(20, desc(e))
                raise KeyError(21)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(23, 3))
                kid.cancel('kid')
                log(24)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(26, 4))
                    log(27)
                    await asyncio.sleep(0)
                log(25, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(29, 4))
                    kid.cancel('kid')
                    log(30)
                    await asyncio.sleep(0)
                log(28, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(32, 4))
                    log(33)
                    await asyncio.sleep(0)
                log(31, kid.cancelled())
            log(22, kid.cancelled())
        log(1, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(35, 3))
            tg.create_task(asyncio.sleep(0))
            log(36)
            await asyncio.sleep(0)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(38, 3, deaf=True))
                    log(39)
                    await asyncio.sleep(0)
                log(37, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(41, 2, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    log(42)
                    await asyncio.sleep(0)
                log(40, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(44, 1, deaf=True))
                    log(45)
                    await asyncio.sleep(0)
                log(43, kid.cancelled())
            finally:
                log(46, 'finally')
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(48, 3))
                    tg.create_task(asyncio.sleep(0))
                    log(49)
                    await asyncio.sleep(0)
                log(47, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(51, 3))
                log(52)
                await asyncio.sleep(0)
            log(50, kid.cancelled())
        log(34, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(54, 4, deaf=True))
            tg.create_task(asyncio.sleep(0))
            log(55)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(57, 2))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(58)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(60, 3))
                    log(61)
                    await asyncio.sleep(0)
                log(59, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(63, 1))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(64)
                    await asyncio.sleep(0)
                log(62, kid.cancelled())
            log(56, kid.cancelled())
        log(53, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(66, 1))
            log(67)
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(69, 2, KeyError))
                log(70)
                await asyncio.sleep(0)
            log(68, kid.cancelled())
        log(65, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(72, 3))
            log(73)
            for i in range(2):
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(75, 4))
                    tg.create_task(asyncio.sleep(0))
                    log(76)
                    await asyncio.sleep(0)
                log(74, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(78, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(79)
                    await asyncio.sleep(0)
                log(77, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(81, 3))
                    kid.cancel('kid')
                    log(82)
                    await asyncio.sleep(0)
                log(80, kid.cancelled())
            await asyncio.sleep(0)
        log(71, kid.cancelled())
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 12, 1)


def scene2():

    async def w0():
        log('w0')
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(84, 3))
            log(85)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(87, 3))
                tg.create_task(asyncio.sleep(0))
                log(88)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(90, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(91)
                    await asyncio.sleep(0)
                log(89, kid.cancelled())
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(93, 4, deaf=True))
                    log(94)
                    await asyncio.sleep(0)
                log(92, kid.cancelled())
            log(86, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(96, 4, KeyError))
                log(97)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(99, 2))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(100)
                    await asyncio.sleep(0)
                log(98, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(102, 1, KeyError))
                    log(103)
                    await asyncio.sleep(0)
                log(101, kid.cancelled())
            log(95, kid.cancelled())
        log(83, kid.cancelled())
        return 'w0'

    return [w0]


run(scene2, 8, 0)


