# Cancelled after k turns: async with.
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
                async with Guard(1, deaf=True):
                    log(2)
                    await asyncio.sleep(0)
                async with Guard(3):
                    log(4)
                    await asyncio.sleep(0)
            finally:
                log(5, 'finally')
                await asyncio.sleep(0)
            await asyncio.sleep(0)
        except (TimeoutError, RuntimeError) as e:
            log(6, desc(e))
            async with Guard(7):
                log(8)
                await asyncio.sleep(0)
        async with Guard(9):
            log(10)
            async with Guard(11):
                log(12)
                async with Guard(13, fail=KeyError):
                    log(14)
                    await asyncio.sleep(0)
                async with Guard(15):
                    log(16)
                    await asyncio.sleep(0)
                async with Guard(17):
                    log(18)
                    await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(19, fail=KeyError):
            log(20)
            await asyncio.sleep(0)
            async with Guard(21, fail=KeyError):
                log(22)
                async with Guard(23):
                    log(24)
                    await asyncio.sleep(0)
                async with Guard(25):
                    log(26)
                    await asyncio.sleep(0)
            for i in range(2):
                async with Guard(27):
                    log(28)
                    await asyncio.sleep(0)
                async with Guard(29):
                    log(30)
                    await asyncio.sleep(0)
                async with Guard(31, fail=KeyError):
                    log(32)
                    await asyncio.sleep(0)
        return 'w1'

    return [w0, w1]


run(scene1, 8, 1)


def scene2():

    async def w0():
        log('w0')
        async with Guard(33):
            log(34)
            try:
                async with Guard(35, deaf=True):
                    log(36)
                    await asyncio.sleep(0)
                async with Guard(37):
                    log(38)
                    await asyncio.sleep(0)
                async with Guard(39, fail=KeyError):
                    log(40)
                    await asyncio.sleep(0)
            except BaseException as e:
                log(41, desc(e))
                async with Guard(42):
                    log(43)
                    await asyncio.sleep(0)
                raise
            async with Guard(44, deaf=True):
                log(45)
                async with Guard(46, fail=KeyError):
                    log(47)
                    await asyncio.sleep(0)
                async with Guard(48, fail=KeyError):
                    log(49)
                    await asyncio.sleep(0)
                async with Guard(50):
                    log(51)
                    await asyncio.sleep(0)
            async with Guard(52, deaf=True):
                log(53)
                async with Guard(54, deaf=True):
                    log(55)
                    await asyncio.sleep(0)
                async with Guard(56):
                    log(57)
                    await asyncio.sleep(0)
                async with Guard(58):
                    log(59)
                    await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        for i in range(2):
            async with Guard(60):
                log(61)
                async with Guard(62):
                    log(63)
                    await asyncio.sleep(0)
                async with Guard(64):
                    log(65)
                    await asyncio.sleep(0)
                async with Guard(66):
                    log(67)
                    await asyncio.sleep(0)
            await asyncio.sleep(0)
            async with Guard(68, fail=KeyError):
                log(69)
                async with Guard(70):
                    log(71)
                    await asyncio.sleep(0)
        async with Guard(72):
            log(73)
            async with Guard(74):
                log(75)
                async with Guard(76):
                    log(77)
                    await asyncio.sleep(0)
                async with Guard(78):
                    log(79)
                    await asyncio.sleep(0)
            async with Guard(80):
                log(81)
                await asyncio.sleep(0)
                async with Guard(82, fail=KeyError):
                    log(83)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            await asyncio.sleep(0)
        return 'w1'

    return [w0, w1]


run(scene2, 9, 0)


