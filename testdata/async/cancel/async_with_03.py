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
            async with Guard(3, deaf=True):
                log(4)
                async with Guard(5):
                    log(6)
                    await asyncio.sleep(0)
            async with Guard(7):
                log(8)
                async with Guard(9, fail=KeyError):
                    log(10)
                    await asyncio.sleep(0)
                async with Guard(11):
                    log(12)
                    await asyncio.sleep(0)
                async with Guard(13, fail=KeyError):
                    log(14)
                    await asyncio.sleep(0)
        async with Guard(15):
            log(16)
            async with Guard(17):
                log(18)
                async with Guard(19):
                    log(20)
                    await asyncio.sleep(0)
            async with Guard(21, deaf=True):
                log(22)
                await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with Guard(23):
                log(24)
                async with Guard(25, deaf=True):
                    log(26)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(27, fail=KeyError):
                    log(28)
                    await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                async with Guard(29):
                    log(30)
                    await asyncio.sleep(0)
                async with Guard(31):
                    log(32)
                    await asyncio.sleep(0)
            except asyncio.CancelledError as e:
                log(33, desc(e))
                async with Guard(34, fail=KeyError):
                    log(35)
                    await asyncio.sleep(0)
                raise
            async with Guard(36):
                log(37)
                async with Guard(38):
                    log(39)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(40):
                    log(41)
                    await asyncio.sleep(0)
        finally:
            log(42, 'finally')
        async with Guard(43):
            log(44)
            await asyncio.sleep(0)
            async with Guard(45, fail=KeyError):
                log(46)
                async with Guard(47):
                    log(48)
                    await asyncio.sleep(0)
                async with Guard(49):
                    log(50)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
        async with Guard(51):
            log(52)
            async with Guard(53):
                log(54)
                async with Guard(55):
                    log(56)
                    await asyncio.sleep(0)
                async with Guard(57):
                    log(58)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(59, deaf=True):
                log(60)
                async with Guard(61):
                    log(62)
                    await asyncio.sleep(0)
                async with Guard(63, deaf=True):
                    log(64)
                    await asyncio.sleep(0)
            async with Guard(65):
                log(66)
                async with Guard(67):
                    log(68)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 11, 1)


def scene2():

    async def w0():
        log('w0')
        async with Guard(69):
            log(70)
            async with Guard(71, deaf=True):
                log(72)
                await asyncio.sleep(0)
                async with Guard(73, deaf=True):
                    log(74)
                    await asyncio.sleep(0)
            async with Guard(75):
                log(76)
                async with Guard(77):
                    log(78)
                    await asyncio.sleep(0)
                async with Guard(79):
                    log(80)
                    await asyncio.sleep(0)
        async with Guard(81):
            log(82)
            async with Guard(83):
                log(84)
                async with Guard(85, fail=KeyError):
                    log(86)
                    await asyncio.sleep(0)
                async with Guard(87):
                    log(88)
                    await asyncio.sleep(0)
        return 'w0'

    return [w0]


run(scene2, 9, 0)


