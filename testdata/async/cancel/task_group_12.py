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
                    kid = tg.create_task(leaf(2, 1))
                    log(3)
                    await asyncio.sleep(0)
                log(1, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(5, 3, KeyError))
                    tg.create_task(asyncio.sleep(0))
                    log(6)
                    await asyncio.sleep(0)
                log(4, kid.cancelled())
            except (TimeoutError, RuntimeError) as e:
                log(7, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        except Exception as e:
            log(8, desc(e))
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(10, 4))
                log(11)
                await asyncio.sleep(0)
            log(9, kid.cancelled())
            raise
        for i in range(2):
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(13, 2))
                tg.create_task(asyncio.sleep(0))
                log(14)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(16, 3))
                    kid.cancel('kid')
                    log(17)
                    await asyncio.sleep(0)
                log(15, kid.cancelled())
                await asyncio.sleep(0)
            log(12, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(19, 2))
                tg.create_task(asyncio.sleep(0))
                log(20)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(22, 2, deaf=True))
                    log(23)
                    await asyncio.sleep(0)
                log(21, kid.cancelled())
            log(18, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(25, 4))
            tg.create_task(asyncio.sleep(0))
            log(26)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(28, 1, deaf=True))
                log(29)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(31, 4, deaf=True))
                    kid.cancel('kid')
                    log(32)
                    await asyncio.sleep(0)
                log(30, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(34, 3, deaf=True))
                    kid.cancel('kid')
                    log(35)
                    await asyncio.sleep(0)
                log(33, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(37, 2, KeyError))
                    kid.cancel('kid')
                    log(38)
                    await asyncio.sleep(0)
                log(36, kid.cancelled())
            log(27, kid.cancelled())
        log(24, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(40, 1))
                    log(41)
                    await asyncio.sleep(0)
                log(39, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(43, 3, KeyError))
                    kid.cancel('kid')
                    log(44)
                    await asyncio.sleep(0)
                log(42, kid.cancelled())
            finally:
                log(45, 'finally')
        except (TimeoutError, RuntimeError) as e:
            log(46, desc(e))
            raise KeyError(47)
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(49, 4, deaf=True))
            log(50)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(52, 2))
                    kid.cancel('kid')
                    log(53)
                    await asyncio.sleep(0)
                log(51, kid.cancelled())
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            finally:
                log(54, 'finally')
                await asyncio.sleep(0)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(56, 1, KeyError))
                log(57)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(59, 2, deaf=True))
                    kid.cancel('kid')
                    log(60)
                    await asyncio.sleep(0)
                log(58, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(62, 1))
                    tg.create_task(asyncio.sleep(0))
                    log(63)
                    await asyncio.sleep(0)
                log(61, kid.cancelled())
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(65, 1, deaf=True))
                    tg.create_task(asyncio.sleep(0))
                    kid.cancel('kid')
                    log(66)
                    await asyncio.sleep(0)
                log(64, kid.cancelled())
            log(55, kid.cancelled())
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(68, 3))
                kid.cancel('kid')
                log(69)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(67, kid.cancelled())
        log(48, kid.cancelled())
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(71, 1))
            kid.cancel('kid')
            log(72)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(74, 2))
                    kid.cancel('kid')
                    log(75)
                    await asyncio.sleep(0)
                log(73, kid.cancelled())
            except Exception as e:
                log(76, desc(e))
                raise KeyError(77)
        log(70, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(79, 3, KeyError))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(80)
            try:
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(82, 2))
                    kid.cancel('kid')
                    log(83)
                    await asyncio.sleep(0)
                log(81, kid.cancelled())
            except Exception as e:
                log(84, desc(e))
                raise
        log(78, kid.cancelled())
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(86, 1))
            tg.create_task(asyncio.sleep(0))
            kid.cancel('kid')
            log(87)
            async with asyncio.TaskGroup() as tg:
                kid = tg.create_task(leaf(89, 4, KeyError))
                kid.cancel('kid')
                log(90)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(92, 4))
                    kid.cancel('kid')
                    log(93)
                    await asyncio.sleep(0)
                log(91, kid.cancelled())
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            log(88, kid.cancelled())
        log(85, kid.cancelled())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.TaskGroup() as tg:
            kid = tg.create_task(leaf(95, 1, deaf=True))
            tg.create_task(asyncio.sleep(0))
            log(96)
            try:
                await asyncio.sleep(0)
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(98, 1))
                    log(99)
                    await asyncio.sleep(0)
                log(97, kid.cancelled())
            except asyncio.CancelledError as e:
                log(100, desc(e))
                async with asyncio.TaskGroup() as tg:
                    kid = tg.create_task(leaf(102, 2, KeyError))
                    log(103)
                    await asyncio.sleep(0)
                log(101, kid.cancelled())
            await asyncio.sleep(0)
        log(94, kid.cancelled())
        return 'w1'

    return [w0, w1]


run(scene2, 12, 0)


