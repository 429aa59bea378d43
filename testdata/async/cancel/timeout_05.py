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
        async with asyncio.timeout(0.029001) as tm:
            log(2)
            await asyncio.sleep(0.011004)
            log(3)
            for i in range(2):
                async with asyncio.timeout(0.019006) as tm:
                    log(5)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003008)
                    log(4, tm.expired())
                log(4, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(1, tm.expired())
        log(1, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.029010) as tm:
            log(7)
            try:
                async with asyncio.timeout(0.007013) as tm:
                    log(9)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029016)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029017)
                    await asyncio.sleep(0.007018)
                    log(8, tm.expired())
                log(8, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                async with asyncio.timeout(0.019019) as tm:
                    log(11)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(10, tm.expired())
                log(10, asyncio.current_task().cancelling())
            finally:
                log(12, 'finally')
            async with asyncio.timeout(0.003024) as tm:
                log(14)
                async with asyncio.timeout(0.019027) as tm:
                    log(16)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(15, tm.expired())
                log(15, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(13, tm.expired())
            log(13, asyncio.current_task().cancelling())
            async with asyncio.timeout(0) as tm:
                log(18)
                async with asyncio.timeout(0.011036) as tm:
                    log(20)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029037)
                    log(19, tm.expired())
                log(19, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003038)
                log(17, tm.expired())
            log(17, asyncio.current_task().cancelling())
            await asyncio.sleep(0.003039)
            log(6, tm.expired())
        log(6, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0.003040)
        log(21)
        async with asyncio.timeout(0.029043) as tm:
            log(23)
            try:
                async with asyncio.timeout(0.003045) as tm:
                    log(25)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(24, tm.expired())
                log(24, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.003050) as tm:
                    log(27)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(26, tm.expired())
                log(26, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011052)
                log(28)
            except (TimeoutError, RuntimeError) as e:
                log(29, desc(e))
                raise KeyError(30)
            async with asyncio.timeout(0.003054) as tm:
                log(32)
                await asyncio.sleep(0)
                async with asyncio.timeout(0.011056) as tm:
                    log(34)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003059)
                    log(33, tm.expired())
                log(33, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.007062) as tm:
                    log(36)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(35, tm.expired())
                log(35, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011064)
                log(31, tm.expired())
            log(31, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            await asyncio.sleep(0.003065)
            log(22, tm.expired())
        log(22, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(0.029067) as tm:
            log(38)
            async with asyncio.timeout(0.019069) as tm:
                log(40)
                async with asyncio.timeout(0.007074) as tm:
                    log(42)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011075)
                    log(41, tm.expired())
                log(41, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(44)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007079)
                    log(43, tm.expired())
                log(43, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007080)
                log(39, tm.expired())
            log(39, asyncio.current_task().cancelling())
            async with asyncio.timeout(0) as tm:
                log(46)
                await asyncio.sleep(0.003084)
                log(47)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                tm.reschedule(asyncio.get_running_loop().time() + 0.029086)
                await asyncio.sleep(0.029087)
                log(45, tm.expired())
            log(45, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.003088) as tm:
                log(49)
                await asyncio.sleep(0.029091)
                log(50)
                await asyncio.sleep(0)
                log(48, tm.expired())
            log(48, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.011094)
            await asyncio.sleep(0.003095)
            log(37, tm.expired())
        log(37, asyncio.current_task().cancelling())
        async with asyncio.timeout(0) as tm:
            log(52)
            await asyncio.sleep(0)
            await asyncio.sleep(0.007099)
            log(51, tm.expired())
        log(51, asyncio.current_task().cancelling())
        return 'w2'

    async def w3():
        log('w3')
        await asyncio.sleep(0)
        await asyncio.sleep(0.011100)
        log(53)
        try:
            async with asyncio.timeout(0) as tm:
                log(55)
                async with asyncio.timeout(0.011106) as tm:
                    log(57)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007107)
                    log(56, tm.expired())
                log(56, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.003108)
                log(54, tm.expired())
            log(54, asyncio.current_task().cancelling())
        except BaseException as e:
            log(58, desc(e))
            raise KeyError(59)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 11, 2, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.timeout(None) as tm:
            log(61)
            await asyncio.sleep(0.011112)
            log(62)
            for i in range(2):
                async with asyncio.timeout(0.003115) as tm:
                    log(64)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003116)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029117)
                    await asyncio.sleep(0.007118)
                    log(63, tm.expired())
                log(63, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029119) as tm:
                    log(66)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(65, tm.expired())
                log(65, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(60, tm.expired())
        log(60, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        for i in range(2):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        async with asyncio.timeout(0.019124) as tm:
            log(68)
            async with asyncio.timeout(0.007128) as tm:
                log(70)
                async with asyncio.timeout(0.003130) as tm:
                    log(72)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029134)
                    await asyncio.sleep(0.019135)
                    log(71, tm.expired())
                log(71, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029138) as tm:
                    log(74)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019139)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003140)
                    await asyncio.sleep(0.019141)
                    log(73, tm.expired())
                log(73, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(69, tm.expired())
            log(69, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(67, tm.expired())
        log(67, asyncio.current_task().cancelling())
        async with asyncio.timeout(0) as tm:
            log(76)
            async with asyncio.timeout(None) as tm:
                log(78)
                async with asyncio.timeout(0.007151) as tm:
                    log(80)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019153)
                    log(79, tm.expired())
                log(79, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(77, tm.expired())
            log(77, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.007156)
            await asyncio.sleep(0.007157)
            log(75, tm.expired())
        log(75, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with asyncio.timeout(0) as tm:
                log(82)
                async with asyncio.timeout(0) as tm:
                    log(84)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003164)
                    log(83, tm.expired())
                log(83, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(81, tm.expired())
            log(81, asyncio.current_task().cancelling())
            async with asyncio.timeout(0) as tm:
                log(86)
                async with asyncio.timeout(0.019169) as tm:
                    log(88)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003172)
                    log(87, tm.expired())
                log(87, asyncio.current_task().cancelling())
                await asyncio.sleep(0.019173)
                log(85, tm.expired())
            log(85, asyncio.current_task().cancelling())
        finally:
            log(89, 'finally')
            async with asyncio.timeout(0.007174) as tm:
                log(91)
                await asyncio.sleep(0)
                await asyncio.sleep(0.011177)
                log(90, tm.expired())
            log(90, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.003179) as tm:
            log(93)
            async with asyncio.timeout(0.003181) as tm:
                log(95)
                async with asyncio.timeout(0.029184) as tm:
                    log(97)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(96, tm.expired())
                log(96, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029188)
                log(98)
                await asyncio.sleep(0)
                log(94, tm.expired())
            log(94, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.029192) as tm:
                log(100)
                async with asyncio.timeout(0) as tm:
                    log(102)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019197)
                    await asyncio.sleep(0.007198)
                    log(101, tm.expired())
                log(101, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.007199)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007200)
                await asyncio.sleep(0.007201)
                log(99, tm.expired())
            log(99, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(92, tm.expired())
        log(92, asyncio.current_task().cancelling())
        return 'w2'

    async def w3():
        log('w3')
        async with asyncio.timeout(0.019204) as tm:
            log(104)
            async with asyncio.timeout(0.029206) as tm:
                log(106)
                async with asyncio.timeout(0.007209) as tm:
                    log(108)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019212)
                    log(107, tm.expired())
                log(107, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029214) as tm:
                    log(110)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029216)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011217)
                    await asyncio.sleep(0.007218)
                    log(109, tm.expired())
                log(109, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003219)
                log(105, tm.expired())
            log(105, asyncio.current_task().cancelling())
            for i in range(2):
                async with asyncio.timeout(0) as tm:
                    log(112)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(111, tm.expired())
                log(111, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019224)
            log(103, tm.expired())
        log(103, asyncio.current_task().cancelling())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 8, 0, pause=0.0051)


