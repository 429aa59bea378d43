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
            async with Guard(3, fail=KeyError):
                log(4)
                async with Guard(5):
                    log(6)
                    await asyncio.sleep(0)
                async with Guard(7, deaf=True):
                    log(8)
                    await asyncio.sleep(0)
                async with Guard(9):
                    log(10)
                    await asyncio.sleep(0)
            try:
                async with Guard(11, deaf=True):
                    log(12)
                    await asyncio.sleep(0)
                async with Guard(13):
                    log(14)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            except BaseException as e:
                log(15, desc(e))
                async with Guard(16):
                    log(17)
                    await asyncio.sleep(0)
            async with Guard(18):
                log(19)
                async with Guard(20):
                    log(21)
                    await asyncio.sleep(0)
                async with Guard(22, deaf=True):
                    log(23)
                    await asyncio.sleep(0)
                async with Guard(24, fail=KeyError):
                    log(25)
                    await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(26, deaf=True):
            log(27)
            try:
                async with Guard(28, deaf=True):
                    log(29)
                    await asyncio.sleep(0)
            finally:
                log(30, 'finally')
                async with Guard(31):
                    log(32)
                    await asyncio.sleep(0)
            async with Guard(33, fail=KeyError):
                log(34)
                await asyncio.sleep(0)
        async with Guard(35, deaf=True):
            log(36)
            await asyncio.sleep(0)
            async with Guard(37):
                log(38)
                async with Guard(39, fail=KeyError):
                    log(40)
                    await asyncio.sleep(0)
                async with Guard(41, deaf=True):
                    log(42)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(43):
                log(44)
                async with Guard(45, fail=KeyError):
                    log(46)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(47):
                    log(48)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(49, deaf=True):
            log(50)
            for i in range(2):
                async with Guard(51, deaf=True):
                    log(52)
                    await asyncio.sleep(0)
        async with Guard(53, deaf=True):
            log(54)
            async with Guard(55, fail=KeyError):
                log(56)
                async with Guard(57):
                    log(58)
                    await asyncio.sleep(0)
        async with Guard(59):
            log(60)
            async with Guard(61, fail=KeyError):
                log(62)
                await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        try:
            async with Guard(63):
                log(64)
                async with Guard(65):
                    log(66)
                    await asyncio.sleep(0)
                async with Guard(67, deaf=True):
                    log(68)
                    await asyncio.sleep(0)
        except Exception as e:
            log(69, desc(e))
            raise
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 2)


def scene2():

    async def w0():
        log('w0')
        async with Guard(70, fail=KeyError):
            log(71)
            async with Guard(72):
                log(73)
                async with Guard(74):
                    log(75)
                    await asyncio.sleep(0)
                async with Guard(76, deaf=True):
                    log(77)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(78):
                log(79)
                await asyncio.sleep(0)
                async with Guard(80, fail=KeyError):
                    log(81)
                    await asyncio.sleep(0)
                async with Guard(82, fail=KeyError):
                    log(83)
                    await asyncio.sleep(0)
            async with Guard(84):
                log(85)
                async with Guard(86):
                    log(87)
                    await asyncio.sleep(0)
                async with Guard(88, fail=KeyError):
                    log(89)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(90):
            log(91)
            async with Guard(92, fail=KeyError):
                log(93)
                async with Guard(94):
                    log(95)
                    await asyncio.sleep(0)
        try:
            async with Guard(96, deaf=True):
                log(97)
                async with Guard(98, fail=KeyError):
                    log(99)
                    await asyncio.sleep(0)
            await asyncio.sleep(0)
            async with Guard(100, deaf=True):
                log(101)
                async with Guard(102, deaf=True):
                    log(103)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            log(104, desc(e))
            async with Guard(105):
                log(106)
                await asyncio.sleep(0)
            raise
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(107):
            log(108)
            try:
                async with Guard(109, fail=KeyError):
                    log(110)
                    await asyncio.sleep(0)
                async with Guard(111):
                    log(112)
                    await asyncio.sleep(0)
                async with Guard(113, deaf=True):
                    log(114)
                    await asyncio.sleep(0)
            finally:
                log(115, 'finally')
                async with Guard(116):
                    log(117)
                    await asyncio.sleep(0)
            async with Guard(118, fail=KeyError):
                log(119)
                await asyncio.sleep(0)
            async with Guard(120, fail=KeyError):
                log(121)
                async with Guard(122):
                    log(123)
                    await asyncio.sleep(0)
        async with Guard(124):
            log(125)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            async with Guard(126):
                log(127)
                await asyncio.sleep(0)
                async with Guard(128):
                    log(129)
                    await asyncio.sleep(0)
                async with Guard(130):
                    log(131)
                    await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene2, 9, 0)


