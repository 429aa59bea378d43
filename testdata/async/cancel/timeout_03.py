# clock: virtual
# Cancelled after k turns: timeout.
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
        async with asyncio.timeout(None) as tm:
            log(2)
            async with asyncio.timeout(0) as tm:
                log(4)
                async with asyncio.timeout(0.029009) as tm:
                    log(6)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011010)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003011)
                    await asyncio.sleep(0.029012)
                    log(5, tm.expired())
                log(5, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(8)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029016)
                    log(7, tm.expired())
                log(7, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011017)
                log(9)
                await asyncio.sleep(0)
                log(3, tm.expired())
            log(3, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(1, tm.expired())
        log(1, asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(0)
            async with asyncio.timeout(0.007021) as tm:
                log(11)
                async with asyncio.timeout(0.007023) as tm:
                    log(13)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003026)
                    log(12, tm.expired())
                log(12, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(10, tm.expired())
            log(10, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007028)
            log(14)
        except (TimeoutError, RuntimeError) as e:
            log(15, desc(e))
            raise KeyError(16)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(0) as tm:
            log(18)
            async with asyncio.timeout(0.003032) as tm:
                log(20)
                async with asyncio.timeout(None) as tm:
                    log(22)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019038)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007039)
                    await asyncio.sleep(0.007040)
                    log(21, tm.expired())
                log(21, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(19, tm.expired())
            log(19, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.007043) as tm:
                log(24)
                await asyncio.sleep(0.007045)
                log(25)
                await asyncio.sleep(0.003046)
                log(23, tm.expired())
            log(23, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(17, tm.expired())
        log(17, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.019050) as tm:
            log(27)
            async with asyncio.timeout(0.029052) as tm:
                log(29)
                async with asyncio.timeout(0.019056) as tm:
                    log(31)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007058)
                    await asyncio.sleep(0.011059)
                    log(30, tm.expired())
                log(30, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                tm.reschedule(asyncio.get_running_loop().time() + 0.029061)
                await asyncio.sleep(0.029062)
                log(28, tm.expired())
            log(28, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(26, tm.expired())
        log(26, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(0.007065) as tm:
            log(33)
            await asyncio.sleep(0.029067)
            log(34)
            async with asyncio.timeout(None) as tm:
                log(36)
                async with asyncio.timeout(0.019072) as tm:
                    log(38)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(37, tm.expired())
                log(37, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007075)
                log(35, tm.expired())
            log(35, asyncio.current_task().cancelling())
            async with asyncio.timeout(None) as tm:
                log(40)
                async with asyncio.timeout(0) as tm:
                    log(42)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007082)
                    log(41, tm.expired())
                log(41, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0.029083)
                tm.reschedule(asyncio.get_running_loop().time() + 0.003084)
                await asyncio.sleep(0.011085)
                log(39, tm.expired())
            log(39, asyncio.current_task().cancelling())
            await asyncio.sleep(0.011086)
            log(32, tm.expired())
        log(32, asyncio.current_task().cancelling())
        async with asyncio.timeout(None) as tm:
            log(44)
            async with asyncio.timeout(0) as tm:
                log(46)
                await asyncio.sleep(0)
                await asyncio.sleep(0.011093)
                log(45, tm.expired())
            log(45, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.007095) as tm:
                log(48)
                async with asyncio.timeout(None) as tm:
                    log(50)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019100)
                    log(49, tm.expired())
                log(49, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003101)
                log(51)
                async with asyncio.timeout(None) as tm:
                    log(53)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007105)
                    log(52, tm.expired())
                log(52, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011106)
                tm.reschedule(asyncio.get_running_loop().time() + 0.011107)
                await asyncio.sleep(0.011108)
                log(47, tm.expired())
            log(47, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007109)
            log(43, tm.expired())
        log(43, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 11, 2, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        try:
            for i in range(2):
                async with asyncio.timeout(0.007110) as tm:
                    log(55)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029113)
                    log(54, tm.expired())
                log(54, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007114)
            log(56)
            async with asyncio.timeout(0.019116) as tm:
                log(58)
                async with asyncio.timeout(0) as tm:
                    log(60)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(59, tm.expired())
                log(59, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(57, tm.expired())
            log(57, asyncio.current_task().cancelling())
        finally:
            log(61, 'finally')
            async with asyncio.timeout(0.003124) as tm:
                log(63)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(62, tm.expired())
            log(62, asyncio.current_task().cancelling())
        async with asyncio.timeout(None) as tm:
            log(65)
            async with asyncio.timeout(0.011131) as tm:
                log(67)
                async with asyncio.timeout(None) as tm:
                    log(69)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029136)
                    log(68, tm.expired())
                log(68, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.003138) as tm:
                    log(71)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(70, tm.expired())
                log(70, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003141)
                log(72)
                await asyncio.sleep(0)
                log(66, tm.expired())
            log(66, asyncio.current_task().cancelling())
            async with asyncio.timeout(0) as tm:
                log(74)
                async with asyncio.timeout(None) as tm:
                    log(76)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(75, tm.expired())
                log(75, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003150)
                log(73, tm.expired())
            log(73, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(64, tm.expired())
        log(64, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        for i in range(2):
            async with asyncio.timeout(0.003152) as tm:
                log(78)
                async with asyncio.timeout(0.019157) as tm:
                    log(80)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011158)
                    log(79, tm.expired())
                log(79, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007159)
                log(81)
                async with asyncio.timeout(0.003162) as tm:
                    log(83)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(82, tm.expired())
                log(82, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003164)
                tm.reschedule(asyncio.get_running_loop().time() + 0.011165)
                await asyncio.sleep(0.011166)
                log(77, tm.expired())
            log(77, asyncio.current_task().cancelling())
            async with asyncio.timeout(None) as tm:
                log(85)
                async with asyncio.timeout(None) as tm:
                    log(87)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019173)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003174)
                    await asyncio.sleep(0.003175)
                    log(86, tm.expired())
                log(86, asyncio.current_task().cancelling())
                async with asyncio.timeout(0) as tm:
                    log(89)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(88, tm.expired())
                log(88, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029180)
                log(90)
                await asyncio.sleep(0)
                log(84, tm.expired())
            log(84, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.019184) as tm:
                log(92)
                await asyncio.sleep(0.003185)
                log(93)
                await asyncio.sleep(0.007186)
                log(91, tm.expired())
            log(91, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(None) as tm:
            log(95)
            try:
                async with asyncio.timeout(None) as tm:
                    log(97)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(96, tm.expired())
                log(96, asyncio.current_task().cancelling())
            finally:
                log(98, 'finally')
            await asyncio.sleep(0)
            log(94, tm.expired())
        log(94, asyncio.current_task().cancelling())
        async with asyncio.timeout(None) as tm:
            log(100)
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(0.003198) as tm:
                    log(102)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(101, tm.expired())
                log(101, asyncio.current_task().cancelling())
            finally:
                log(103, 'finally')
                await asyncio.sleep(0)
            await asyncio.sleep(0.003202)
            tm.reschedule(asyncio.get_running_loop().time() + 0.007203)
            await asyncio.sleep(0.003204)
            log(99, tm.expired())
        log(99, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 10, 1, pause=0.0051)


