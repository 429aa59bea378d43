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
        async with Guard(1, fail=KeyError):
            log(2)
            for i in range(2):
                async with Guard(3, deaf=True):
                    log(4)
                    await asyncio.sleep(0)
            async with Guard(5, fail=KeyError):
                log(6)
                async with Guard(7, fail=KeyError):
                    log(8)
                    await asyncio.sleep(0)
                async with Guard(9, deaf=True):
                    log(10)
                    await asyncio.sleep(0)
                async with Guard(11):
                    log(12)
                    await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        try:
            try:
                async with Guard(13):
                    log(14)
                    await asyncio.sleep(0)
            finally:
                log(15, 'finally')
            try:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(16):
                    log(17)
                    await asyncio.sleep(0)
            except BaseException as e:
                log(18, desc(e))
                raise KeyError(19)
            async with Guard(20):
                log(21)
                await asyncio.sleep(0)
                async with Guard(22, deaf=True):
                    log(23)
                    await asyncio.sleep(0)
                async with Guard(24, fail=KeyError):
                    log(25)
                    await asyncio.sleep(0)
        except BaseException as e:
            log(26, desc(e))
            async with Guard(27):
                log(28)
                await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with Guard(29):
                log(30)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(31, fail=KeyError):
                    log(32)
                    await asyncio.sleep(0)
            async with Guard(33):
                log(34)
                async with Guard(35):
                    log(36)
                    await asyncio.sleep(0)
            async with Guard(37):
                log(38)
                async with Guard(39):
                    log(40)
                    await asyncio.sleep(0)
                async with Guard(41):
                    log(42)
                    await asyncio.sleep(0)
                async with Guard(43, deaf=True):
                    log(44)
                    await asyncio.sleep(0)
        finally:
            log(45, 'finally')
            await asyncio.sleep(0)
        async with Guard(46, fail=KeyError):
            log(47)
            async with Guard(48, fail=KeyError):
                log(49)
                async with Guard(50):
                    log(51)
                    await asyncio.sleep(0)
                async with Guard(52, deaf=True):
                    log(53)
                    await asyncio.sleep(0)
            async with Guard(54, fail=KeyError):
                log(55)
                async with Guard(56):
                    log(57)
                    await asyncio.sleep(0)
                async with Guard(58):
                    log(59)
                    await asyncio.sleep(0)
            async with Guard(60, deaf=True):
                log(61)
                async with Guard(62):
                    log(63)
                    await asyncio.sleep(0)
                async with Guard(64):
                    log(65)
                    await asyncio.sleep(0)
        async with Guard(66):
            log(67)
            async with Guard(68, fail=KeyError):
                log(69)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0)


def scene2():

    async def w0():
        log('w0')
        async with Guard(70):
            log(71)
            async with Guard(72, fail=KeyError):
                log(73)
                await asyncio.sleep(0)
                async with Guard(74, fail=KeyError):
                    log(75)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
        try:
            async with Guard(76):
                log(77)
                async with Guard(78):
                    log(79)
                    await asyncio.sleep(0)
                async with Guard(80):
                    log(81)
                    await asyncio.sleep(0)
                async with Guard(82):
                    log(83)
                    await asyncio.sleep(0)
            async with Guard(84):
                log(85)
                async with Guard(86, deaf=True):
                    log(87)
                    await asyncio.sleep(0)
                async with Guard(88):
                    log(89)
                    await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            log(90, desc(e))
            await asyncio.sleep(0)
            raise
        async with Guard(91, fail=KeyError):
            log(92)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        try:
            async with Guard(93):
                log(94)
                async with Guard(95):
                    log(96)
                    await asyncio.sleep(0)
            async with Guard(97):
                log(98)
                async with Guard(99):
                    log(100)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(101):
                    log(102)
                    await asyncio.sleep(0)
            async with Guard(103, fail=KeyError):
                log(104)
                async with Guard(105, deaf=True):
                    log(106)
                    await asyncio.sleep(0)
                async with Guard(107, fail=KeyError):
                    log(108)
                    await asyncio.sleep(0)
                async with Guard(109):
                    log(110)
                    await asyncio.sleep(0)
        except Exception as e:
            log(111, desc(e))
            raise KeyError(112)
        async with Guard(113):
            log(114)
            async with Guard(115):
                log(116)
                async with Guard(117, deaf=True):
                    log(118)
                    await asyncio.sleep(0)
            async with Guard(119, deaf=True):
                log(120)
                await asyncio.sleep(0)
            async with Guard(121):
                log(122)
                async with Guard(123):
                    log(124)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(125, fail=KeyError):
            log(126)
            async with Guard(127):
                log(128)
                async with Guard(129):
                    log(130)
                    await asyncio.sleep(0)
        await asyncio.sleep(0)
        try:
            try:
                async with Guard(131, deaf=True):
                    log(132)
                    await asyncio.sleep(0)
                async with Guard(133, fail=KeyError):
                    log(134)
                    await asyncio.sleep(0)
            finally:
                log(135, 'finally')
                async with Guard(136):
                    log(137)
                    await asyncio.sleep(0)
        finally:
            log(138, 'finally')
        return 'w2'

    return [w0, w1, w2]


run(scene2, 12, 0)


