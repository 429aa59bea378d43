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
        async with Guard(1):
            log(2)
            async with Guard(3):
                log(4)
                async with Guard(5):
                    log(6)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(7):
                log(8)
                async with Guard(9):
                    log(10)
                    await asyncio.sleep(0)
            async with Guard(11, deaf=True):
                log(12)
                async with Guard(13):
                    log(14)
                    await asyncio.sleep(0)
        async with Guard(15, fail=KeyError):
            log(16)
            async with Guard(17, fail=KeyError):
                log(18)
                async with Guard(19, deaf=True):
                    log(20)
                    await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(21):
            log(22)
            try:
                async with Guard(23):
                    log(24)
                    await asyncio.sleep(0)
                async with Guard(25, fail=KeyError):
                    log(26)
                    await asyncio.sleep(0)
                async with Guard(27):
                    log(28)
                    await asyncio.sleep(0)
            finally:
                log(29, 'finally')
            await asyncio.sleep(0)
            async with Guard(30):
                log(31)
                async with Guard(32):
                    log(33)
                    await asyncio.sleep(0)
        async with Guard(34, fail=KeyError):
            log(35)
            await asyncio.sleep(0)
        async with Guard(36):
            log(37)
            async with Guard(38, deaf=True):
                log(39)
                async with Guard(40):
                    log(41)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(42):
            log(43)
            async with Guard(44, fail=KeyError):
                log(45)
                async with Guard(46):
                    log(47)
                    await asyncio.sleep(0)
                async with Guard(48):
                    log(49)
                    await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        try:
            async with Guard(50, deaf=True):
                log(51)
                async with Guard(52, fail=KeyError):
                    log(53)
                    await asyncio.sleep(0)
                async with Guard(54):
                    log(55)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(56, fail=KeyError):
                log(57)
                async with Guard(58):
                    log(59)
                    await asyncio.sleep(0)
            async with Guard(60, fail=KeyError):
                log(61)
                await asyncio.sleep(0)
        finally:
            log(62, 'finally')
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 11, 3)


def scene2():

    async def w0():
        log('w0')
        async with Guard(63, fail=KeyError):
            log(64)
            async with Guard(65, fail=KeyError):
                log(66)
                async with Guard(67, fail=KeyError):
                    log(68)
                    await asyncio.sleep(0)
                async with Guard(69, deaf=True):
                    log(70)
                    await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(71):
                    log(72)
                    await asyncio.sleep(0)
            except (TimeoutError, RuntimeError) as e:
                log(73, desc(e))
                async with Guard(74):
                    log(75)
                    await asyncio.sleep(0)
                raise
            async with Guard(76):
                log(77)
                async with Guard(78):
                    log(79)
                    await asyncio.sleep(0)
        async with Guard(80, fail=KeyError):
            log(81)
            async with Guard(82):
                log(83)
                async with Guard(84):
                    log(85)
                    await asyncio.sleep(0)
            async with Guard(86):
                log(87)
                await asyncio.sleep(0)
        return 'w0'

    return [w0]


run(scene2, 9, 0)


