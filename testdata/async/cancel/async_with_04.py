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
                async with Guard(1):
                    log(2)
                    await asyncio.sleep(0)
                async with Guard(3):
                    log(4)
                    await asyncio.sleep(0)
            except (TimeoutError, RuntimeError) as e:
                log(5, desc(e))
                async with Guard(6):
                    log(7)
                    await asyncio.sleep(0)
            async with Guard(8):
                log(9)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                async with Guard(10):
                    log(11)
                    await asyncio.sleep(0)
        finally:
            log(12, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(13):
            log(14)
            await asyncio.sleep(0)
        async with Guard(15, fail=KeyError):
            log(16)
            async with Guard(17):
                log(18)
                await asyncio.sleep(0)
                async with Guard(19):
                    log(20)
                    await asyncio.sleep(0)
                async with Guard(21):
                    log(22)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(23):
            log(24)
            async with Guard(25, deaf=True):
                log(26)
                async with Guard(27, deaf=True):
                    log(28)
                    await asyncio.sleep(0)
                async with Guard(29):
                    log(30)
                    await asyncio.sleep(0)
                async with Guard(31):
                    log(32)
                    await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                async with Guard(33):
                    log(34)
                    await asyncio.sleep(0)
                async with Guard(35, deaf=True):
                    log(36)
                    await asyncio.sleep(0)
            except BaseException as e:
                log(37, desc(e))
                async with Guard(38):
                    log(39)
                    await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        try:
            try:
                async with Guard(40, deaf=True):
                    log(41)
                    await asyncio.sleep(0)
                async with Guard(42):
                    log(43)
                    await asyncio.sleep(0)
                async with Guard(44):
                    log(45)
                    await asyncio.sleep(0)
            finally:
                log(46, 'finally')
                async with Guard(47):
                    log(48)
                    await asyncio.sleep(0)
            async with Guard(49):
                log(50)
                async with Guard(51):
                    log(52)
                    await asyncio.sleep(0)
        finally:
            log(53, 'finally')
        async with Guard(54):
            log(55)
            async with Guard(56):
                log(57)
                async with Guard(58, fail=KeyError):
                    log(59)
                    await asyncio.sleep(0)
                async with Guard(60):
                    log(61)
                    await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 9, 1)


def scene2():

    async def w0():
        log('w0')
        async with Guard(62):
            log(63)
            try:
                async with Guard(64):
                    log(65)
                    await asyncio.sleep(0)
                async with Guard(66, fail=KeyError):
                    log(67)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            except (TimeoutError, RuntimeError) as e:
                log(68, desc(e))
                raise KeyError(69)
        try:
            async with Guard(70):
                log(71)
                async with Guard(72):
                    log(73)
                    await asyncio.sleep(0)
                async with Guard(74, fail=KeyError):
                    log(75)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(76, fail=KeyError):
                log(77)
                async with Guard(78):
                    log(79)
                    await asyncio.sleep(0)
            async with Guard(80):
                log(81)
                async with Guard(82, deaf=True):
                    log(83)
                    await asyncio.sleep(0)
        except BaseException as e:
            log(84, desc(e))
            await asyncio.sleep(0)
            raise
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(85, deaf=True):
            log(86)
            async with Guard(87, fail=KeyError):
                log(88)
                async with Guard(89):
                    log(90)
                    await asyncio.sleep(0)
            async with Guard(91, fail=KeyError):
                log(92)
                async with Guard(93):
                    log(94)
                    await asyncio.sleep(0)
                async with Guard(95):
                    log(96)
                    await asyncio.sleep(0)
            async with Guard(97, fail=KeyError):
                log(98)
                async with Guard(99):
                    log(100)
                    await asyncio.sleep(0)
                async with Guard(101):
                    log(102)
                    await asyncio.sleep(0)
                async with Guard(103, deaf=True):
                    log(104)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(105):
            log(106)
            for i in range(2):
                async with Guard(107):
                    log(108)
                    await asyncio.sleep(0)
                async with Guard(109, deaf=True):
                    log(110)
                    await asyncio.sleep(0)
            async with Guard(111):
                log(112)
                async with Guard(113, fail=KeyError):
                    log(114)
                    await asyncio.sleep(0)
        async with Guard(115):
            log(116)
            await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        async with Guard(117, fail=KeyError):
            log(118)
            async with Guard(119):
                log(120)
                async with Guard(121, fail=KeyError):
                    log(122)
                    await asyncio.sleep(0)
                async with Guard(123):
                    log(124)
                    await asyncio.sleep(0)
            for i in range(2):
                async with Guard(125, deaf=True):
                    log(126)
                    await asyncio.sleep(0)
                async with Guard(127):
                    log(128)
                    await asyncio.sleep(0)
        async with Guard(129):
            log(130)
            async with Guard(131):
                log(132)
                async with Guard(133):
                    log(134)
                    await asyncio.sleep(0)
            async with Guard(135):
                log(136)
                async with Guard(137):
                    log(138)
                    await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 9, 1)


