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
            log(3)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(5, 2))
                    log(6)
                    await asyncio.sleep(0)
                log(4, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(8, 3))
                    log(9)
                    await asyncio.sleep(0)
                log(7, kid.cancelled())
            finally:
                log(10, 'finally')
        log(1, kid.cancelled())
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(12, 1))
                log(13)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(15, 4))
                    log(16)
                    await asyncio.sleep(0)
                log(14, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(18, 3, deaf=True))
                    log(19)
                    await asyncio.sleep(0)
                log(17, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(21, 3, KeyError))
                    kid.cancel('kid')
                    log(22)
                    await asyncio.sleep(0)
                log(20, kid.cancelled())
            log(11, kid.cancelled())
        finally:
            log(23, 'finally')
        return 'w0'

    return [w0]


run(scene1, 8, 0)


def scene2():

    async def w0():
        log('w0')
        for i in range(2):
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(25, 1))
                log(26)
                await asyncio.sleep(0)
            log(24, kid.cancelled())
            await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(28, 1))
            log(29)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(31, 4))
                    log(32)
                    await asyncio.sleep(0)
                log(30, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(34, 2))
                    log(35)
                    await asyncio.sleep(0)
                log(33, kid.cancelled())
            except BaseException as e:
                log(36, desc(e))
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(38, 1, KeyError))
                    kid.cancel('kid')
                    log(39)
                    await asyncio.sleep(0)
                log(37, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(41, 4, KeyError))
                log(42)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(44, 3))
                    log(45)
                    await asyncio.sleep(0)
                log(43, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(47, 1))
                    kid.cancel('kid')
                    log(48)
                    await asyncio.sleep(0)
                log(46, kid.cancelled())
            log(40, kid.cancelled())
        log(27, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(50, 4, KeyError))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(51)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(53, 3, deaf=True))
                log(54)
                await asyncio.sleep(0)
            log(52, kid.cancelled())
        log(49, kid.cancelled())
        try:
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(56, 3))
                log(57)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(59, 3))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(60)
                    await asyncio.sleep(0)
                log(58, kid.cancelled())
            log(55, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(62, 4))
                log(63)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(65, 4, deaf=True))
                    log(66)
                    await asyncio.sleep(0)
                log(64, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(68, 1))
                    kid.cancel('kid')
                    log(69)
                    await asyncio.sleep(0)
                log(67, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(71, 1))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(72)
                    await asyncio.sleep(0)
                log(70, kid.cancelled())
            log(61, kid.cancelled())
        finally:
            log(73, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(75, 2))
                tg.create_task(asyncio.sleep(0))
                log(76)
                await asyncio.sleep(0)
            log(74, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(78, 1))
            log(79)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(81, 3))
                kid.cancel('kid')
                log(82)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(84, 1, KeyError))
                    log(85)
                    await asyncio.sleep(0)
                log(83, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(87, 2, deaf=True))
                    kid.cancel('kid')
                    log(88)
                    await asyncio.sleep(0)
                log(86, kid.cancelled())
            log(80, kid.cancelled())
        log(77, kid.cancelled())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 9, 2)


