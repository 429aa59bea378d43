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
                    kid = tg.create_task(leaf(2, 3))
                    log(3)
                    await asyncio.sleep(0)
                log(1, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(5, 2))
                    log(6)
                    await asyncio.sleep(0)
                log(4, kid.cancelled())
            except asyncio.CancelledError as e:
                log(7, desc(e))
                raise KeyError(8)
            await asyncio.sleep(0)
        finally:
            log(9, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        finally:
            log(10, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(12, 1, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(13)
                await asyncio.sleep(0)
            log(11, kid.cancelled())
        for i in range(2):
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(15, 1, KeyError))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(16)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(18, 2, KeyError))
                    log(19)
                    await asyncio.sleep(0)
                log(17, kid.cancelled())
            log(14, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(21, 4))
                log(22)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(24, 2, deaf=True))
                    log(25)
                    await asyncio.sleep(0)
                log(23, kid.cancelled())
                await asyncio.sleep(0)
            log(20, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(27, 3))
                kid.cancel('kid')
                log(28)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(30, 3, KeyError))
                    kid.cancel('kid')
                    log(31)
                    await asyncio.sleep(0)
                log(29, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(33, 1))
                    log(34)
                    await asyncio.sleep(0)
                log(32, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(36, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(37)
                    await asyncio.sleep(0)
                log(35, kid.cancelled())
            log(26, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        try:
            await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(39, 2, KeyError))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(40)
                await asyncio.sleep(0)
            log(38, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(42, 4, deaf=True))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(43)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(45, 4))
                    log(46)
                    await asyncio.sleep(0)
                log(44, kid.cancelled())
            log(41, kid.cancelled())
        finally:
            log(47, 'finally')
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(49, 2, deaf=True))
                tg.create_task(asyncio.sleep(0))
                kid.cancel('kid')
                log(50)
                await asyncio.sleep(0)
            log(48, kid.cancelled())
        return 'w2'

    async def w3():
        log('w3')
        for i in range(2):
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(52, 4, KeyError))
                kid.cancel('kid')
                log(53)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(55, 1, deaf=True))
                    kid.cancel('kid')
                    log(56)
                    await asyncio.sleep(0)
                log(54, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(58, 4))
                    kid.cancel('kid')
                    log(59)
                    await asyncio.sleep(0)
                log(57, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(61, 3))
                    log(62)
                    await asyncio.sleep(0)
                log(60, kid.cancelled())
            log(51, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(64, 4))
                log(65)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(67, 2, KeyError))
                    log(68)
                    await asyncio.sleep(0)
                log(66, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(70, 4))
                    log(71)
                    await asyncio.sleep(0)
                log(69, kid.cancelled())
            log(63, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(73, 2))
            log(74)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(76, 2, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(77)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(79, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(80)
                    await asyncio.sleep(0)
                log(78, kid.cancelled())
            log(75, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(82, 3, deaf=True))
                tg.create_task(asyncio.sleep(0))
                log(83)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(85, 4, KeyError))
                    log(86)
                    await asyncio.sleep(0)
                log(84, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(88, 4))
                    log(89)
                    await asyncio.sleep(0)
                log(87, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(91, 1))
                    kid.cancel('kid')
                    log(92)
                    await asyncio.sleep(0)
                log(90, kid.cancelled())
            log(81, kid.cancelled())
        log(72, kid.cancelled())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 9, 2)


def scene2():

    async def w0():
        log('w0')
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(94, 1))
            tg.create_task(asyncio.sleep(0))
            log(95)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(97, 4))
                log(98)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(100, 2))
                    tg.create_task(asyncio.sleep(0))
                    log(101)
                    await asyncio.sleep(0)
                log(99, kid.cancelled())
            log(96, kid.cancelled())
        log(93, kid.cancelled())
        return 'w0'

    return [w0]


run(scene2, 8, 0)


