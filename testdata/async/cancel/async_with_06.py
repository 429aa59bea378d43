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
        await asyncio.sleep(0)
        try:
            async with Guard(1):
                log(2)
                async with Guard(3, deaf=True):
                    log(4)
                    await asyncio.sleep(0)
                async with Guard(5):
                    log(6)
                    await asyncio.sleep(0)
            try:
                async with Guard(7, deaf=True):
                    log(8)
                    await asyncio.sleep(0)
            except (TimeoutError, RuntimeError) as e:
                log(9, desc(e))
                async with Guard(10, deaf=True):
                    log(11)
                    await asyncio.sleep(0)
            async with Guard(12):
                log(13)
                async with Guard(14):
                    log(15)
                    await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            log(16, desc(e))
            await asyncio.sleep(0)
            raise
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        for i in range(2):
            async with Guard(17):
                log(18)
                await asyncio.sleep(0)
                async with Guard(19):
                    log(20)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            await asyncio.sleep(0)
        return 'w1'

    return [w0, w1]


run(scene1, 8, 0)


def scene2():

    async def w0():
        log('w0')
        async with Guard(21):
            log(22)
            try:
                async with Guard(23):
                    log(24)
                    await asyncio.sleep(0)
            finally:
                log(25, 'finally')
            async with Guard(26):
                log(27)
                async with Guard(28):
                    log(29)
                    await asyncio.sleep(0)
            try:
                async with Guard(30):
                    log(31)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            finally:
                log(32, 'finally')
                async with Guard(33):
                    log(34)
                    await asyncio.sleep(0)
        async with Guard(35):
            log(36)
            async with Guard(37):
                log(38)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(39, fail=KeyError):
                log(40)
                async with Guard(41, deaf=True):
                    log(42)
                    await asyncio.sleep(0)
                async with Guard(43):
                    log(44)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            async with Guard(45):
                log(46)
                async with Guard(47, fail=KeyError):
                    log(48)
                    await asyncio.sleep(0)
                async with Guard(49):
                    log(50)
                    await asyncio.sleep(0)
        async with Guard(51):
            log(52)
            async with Guard(53):
                log(54)
                async with Guard(55):
                    log(56)
                    await asyncio.sleep(0)
                async with Guard(57, deaf=True):
                    log(58)
                    await asyncio.sleep(0)
            async with Guard(59):
                log(60)
                async with Guard(61):
                    log(62)
                    await asyncio.sleep(0)
                async with Guard(63):
                    log(64)
                    await asyncio.sleep(0)
                async with Guard(65):
                    log(66)
                    await asyncio.sleep(0)
            async with Guard(67, deaf=True):
                log(68)
                async with Guard(69):
                    log(70)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with Guard(71, fail=KeyError):
            log(72)
            async with Guard(73, fail=KeyError):
                log(74)
                async with Guard(75):
                    log(76)
                    await asyncio.sleep(0)
                async with Guard(77, fail=KeyError):
                    log(78)
                    await asyncio.sleep(0)
        async with Guard(79, deaf=True):
            log(80)
            try:
                async with Guard(81):
                    log(82)
                    await asyncio.sleep(0)
                async with Guard(83):
                    log(84)
                    await asyncio.sleep(0)
            except Exception as e:
                log(85, desc(e))
                async with Guard(86):
                    log(87)
                    await asyncio.sleep(0)
                raise
            async with Guard(88):
                log(89)
                async with Guard(90):
                    log(91)
                    await asyncio.sleep(0)
            async with Guard(92, fail=KeyError):
                log(93)
                async with Guard(94, fail=KeyError):
                    log(95)
                    await asyncio.sleep(0)
                async with Guard(96):
                    log(97)
                    await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        async with Guard(98, fail=KeyError):
            log(99)
            async with Guard(100):
                log(101)
                async with Guard(102, deaf=True):
                    log(103)
                    await asyncio.sleep(0)
                async with Guard(104):
                    log(105)
                    await asyncio.sleep(0)
                async with Guard(106, fail=KeyError):
                    log(107)
                    await asyncio.sleep(0)
            async with Guard(108, fail=KeyError):
                log(109)
                async with Guard(110, deaf=True):
                    log(111)
                    await asyncio.sleep(0)
            async with Guard(112):
                log(113)
                async with Guard(114):
                    log(115)
                    await asyncio.sleep(0)
                async with Guard(116, fail=KeyError):
                    log(117)
                    await asyncio.sleep(0)
                async with Guard(118, deaf=True):
                    log(119)
                    await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        async with Guard(120):
            log(121)
            async with Guard(122):
                log(123)
                async with Guard(124):
                    log(125)
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                async with Guard(126):
                    log(127)
                    await asyncio.sleep(0)
                async with Guard(128, deaf=True):
                    log(129)
                    await asyncio.sleep(0)
            except BaseException as e:
                log(130, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 8, 0)


