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
                async with Guard(3, deaf=True):
                    log(4)
                    await asyncio.sleep(0)
            except BaseException as e:
                log(5, desc(e))
                async with Guard(6, deaf=True):
                    log(7)
                    await asyncio.sleep(0)
        except (TimeoutError, RuntimeError) as e:
            log(8, desc(e))
            async with Guard(9):
                log(10)
                await asyncio.sleep(0)
            raise
        async with Guard(11):
            log(12)
            async with Guard(13):
                log(14)
                async with Guard(15, deaf=True):
                    log(16)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(17, deaf=True):
                log(18)
                async with Guard(19):
                    log(20)
                    await asyncio.sleep(0)
            async with Guard(21, deaf=True):
                log(22)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
        async with Guard(23):
            log(24)
            async with Guard(25, deaf=True):
                log(26)
                await asyncio.sleep(0)
                async with Guard(27):
                    log(28)
                    await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(29):
            log(30)
            try:
                await asyncio.sleep(0)
            finally:
                log(31, 'finally')
                async with Guard(32, fail=KeyError):
                    log(33)
                    await asyncio.sleep(0)
            async with Guard(34, fail=KeyError):
                log(35)
                async with Guard(36, fail=KeyError):
                    log(37)
                    await asyncio.sleep(0)
                async with Guard(38, fail=KeyError):
                    log(39)
                    await asyncio.sleep(0)
        async with Guard(40):
            log(41)
            async with Guard(42, fail=KeyError):
                log(43)
                async with Guard(44):
                    log(45)
                    await asyncio.sleep(0)
                async with Guard(46, deaf=True):
                    log(47)
                    await asyncio.sleep(0)
            async with Guard(48):
                log(49)
                async with Guard(50):
                    log(51)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(52):
                log(53)
                async with Guard(54, deaf=True):
                    log(55)
                    await asyncio.sleep(0)
                async with Guard(56):
                    log(57)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                async with Guard(58):
                    log(59)
                    await asyncio.sleep(0)
                async with Guard(60, deaf=True):
                    log(61)
                    await asyncio.sleep(0)
            finally:
                log(62, 'finally')
        except Exception as e:
            log(63, desc(e))
            async with Guard(64, fail=KeyError):
                log(65)
                await asyncio.sleep(0)
        async with Guard(66, deaf=True):
            log(67)
            async with Guard(68):
                log(69)
                await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 9, 0)


def scene2():

    async def w0():
        log('w0')
        try:
            try:
                async with Guard(70, fail=KeyError):
                    log(71)
                    await asyncio.sleep(0)
                async with Guard(72, fail=KeyError):
                    log(73)
                    await asyncio.sleep(0)
            finally:
                log(74, 'finally')
            await asyncio.sleep(0)
            async with Guard(75):
                log(76)
                await asyncio.sleep(0)
                async with Guard(77, deaf=True):
                    log(78)
                    await asyncio.sleep(0)
                async with Guard(79):
                    log(80)
                    await asyncio.sleep(0)
        finally:
            log(81, 'finally')
            await asyncio.sleep(0)
        async with Guard(82):
            log(83)
            async with Guard(84):
                log(85)
                async with Guard(86):
                    log(87)
                    await asyncio.sleep(0)
        async with Guard(88, fail=KeyError):
            log(89)
            async with Guard(90):
                log(91)
                async with Guard(92):
                    log(93)
                    await asyncio.sleep(0)
            async with Guard(94, deaf=True):
                log(95)
                await asyncio.sleep(0)
                async with Guard(96):
                    log(97)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(98, deaf=True):
            log(99)
            await asyncio.sleep(0)
        for i in range(2):
            async with Guard(100, fail=KeyError):
                log(101)
                async with Guard(102):
                    log(103)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            async with Guard(104):
                log(105)
                async with Guard(106):
                    log(107)
                    await asyncio.sleep(0)
            async with Guard(108, deaf=True):
                log(109)
                async with Guard(110):
                    log(111)
                    await asyncio.sleep(0)
                async with Guard(112, deaf=True):
                    log(113)
                    await asyncio.sleep(0)
                async with Guard(114):
                    log(115)
                    await asyncio.sleep(0)
            async with Guard(116):
                log(117)
                await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        async with Guard(118, fail=KeyError):
            log(119)
            async with Guard(120):
                log(121)
                async with Guard(122):
                    log(123)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(124, deaf=True):
                    log(125)
                    await asyncio.sleep(0)
            async with Guard(126, fail=KeyError):
                log(127)
                async with Guard(128):
                    log(129)
                    await asyncio.sleep(0)
                async with Guard(130, deaf=True):
                    log(131)
                    await asyncio.sleep(0)
            async with Guard(132):
                log(133)
                await asyncio.sleep(0)
                async with Guard(134):
                    log(135)
                    await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 8, 2)


