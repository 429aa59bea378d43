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
        try:
            try:
                async with asyncio.timeout(0) as tm:
                    log(2)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007005)
                    await asyncio.sleep(0.029006)
                    log(1, tm.expired())
                log(1, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029009) as tm:
                    log(4)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011010)
                    log(3, tm.expired())
                log(3, asyncio.current_task().cancelling())
            except BaseException as e:
                log(5, desc(e))
                raise KeyError(6)
        except asyncio.CancelledError as e:
            log(7, desc(e))
            raise
        await asyncio.sleep(0)
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        except (TimeoutError, RuntimeError) as e:
            log(8, desc(e))
            await asyncio.sleep(0)
            raise
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with asyncio.timeout(0.007011) as tm:
                    log(10)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003014)
                    log(9, tm.expired())
                log(9, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(12)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029018)
                    log(11, tm.expired())
                log(11, asyncio.current_task().cancelling())
            finally:
                log(13, 'finally')
        finally:
            log(14, 'finally')
        async with asyncio.timeout(0.011020) as tm:
            log(16)
            async with asyncio.timeout(0.011022) as tm:
                log(18)
                async with asyncio.timeout(0.019026) as tm:
                    log(20)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(19, tm.expired())
                log(19, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(22)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003032)
                    log(21, tm.expired())
                log(21, asyncio.current_task().cancelling())
                await asyncio.sleep(0.019033)
                log(23)
                await asyncio.sleep(0)
                log(17, tm.expired())
            log(17, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.019035) as tm:
                log(25)
                await asyncio.sleep(0)
                await asyncio.sleep(0.007038)
                log(24, tm.expired())
            log(24, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(15, tm.expired())
        log(15, asyncio.current_task().cancelling())
        async with asyncio.timeout(0) as tm:
            log(27)
            async with asyncio.timeout(0.011045) as tm:
                log(29)
                await asyncio.sleep(0.007046)
                log(30)
                await asyncio.sleep(0)
                log(28, tm.expired())
            log(28, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007048)
            log(26, tm.expired())
        log(26, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(0.003051) as tm:
            log(32)
            async with asyncio.timeout(0.011053) as tm:
                log(34)
                async with asyncio.timeout(0.003057) as tm:
                    log(36)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007058)
                    log(35, tm.expired())
                log(35, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(33, tm.expired())
            log(33, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            async with asyncio.timeout(0.019061) as tm:
                log(38)
                await asyncio.sleep(0)
                async with asyncio.timeout(0.007064) as tm:
                    log(40)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003066)
                    log(39, tm.expired())
                log(39, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007067)
                log(41)
                await asyncio.sleep(0.007068)
                log(37, tm.expired())
            log(37, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(31, tm.expired())
        log(31, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 9, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.timeout(0.007071) as tm:
            log(43)
            try:
                async with asyncio.timeout(0.029075) as tm:
                    log(45)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029076)
                    log(44, tm.expired())
                log(44, asyncio.current_task().cancelling())
            finally:
                log(46, 'finally')
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(48)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029080)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007081)
                    await asyncio.sleep(0.007082)
                    log(47, tm.expired())
                log(47, asyncio.current_task().cancelling())
            except Exception as e:
                log(49, desc(e))
                raise KeyError(50)
            async with asyncio.timeout(0.003083) as tm:
                log(52)
                async with asyncio.timeout(0.029086) as tm:
                    log(54)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007089)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019090)
                    await asyncio.sleep(0.011091)
                    log(53, tm.expired())
                log(53, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029093) as tm:
                    log(56)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(55, tm.expired())
                log(55, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(51, tm.expired())
            log(51, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(42, tm.expired())
        log(42, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        for i in range(2):
            await asyncio.sleep(0)
            await asyncio.sleep(0.029098)
            log(57)
        try:
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(0.007100) as tm:
                    log(59)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(58, tm.expired())
                log(58, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011103)
                log(60)
            except BaseException as e:
                log(61, desc(e))
                async with asyncio.timeout(0) as tm:
                    log(63)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003107)
                    log(62, tm.expired())
                log(62, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
        finally:
            log(64, 'finally')
        return 'w1'

    async def w2():
        log('w2')
        try:
            try:
                await asyncio.sleep(0.003108)
                log(65)
                async with asyncio.timeout(None) as tm:
                    log(67)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029112)
                    log(66, tm.expired())
                log(66, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011113)
                log(68)
            finally:
                log(69, 'finally')
                async with asyncio.timeout(0) as tm:
                    log(71)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007117)
                    log(70, tm.expired())
                log(70, asyncio.current_task().cancelling())
            async with asyncio.timeout(None) as tm:
                log(73)
                async with asyncio.timeout(0.007123) as tm:
                    log(75)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(74, tm.expired())
                log(74, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.003126) as tm:
                    log(77)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029128)
                    log(76, tm.expired())
                log(76, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(72, tm.expired())
            log(72, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.019132) as tm:
                log(79)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(78, tm.expired())
            log(78, asyncio.current_task().cancelling())
        except BaseException as e:
            log(80, desc(e))
            raise
        async with asyncio.timeout(0.007135) as tm:
            log(82)
            async with asyncio.timeout(0) as tm:
                log(84)
                async with asyncio.timeout(0.019140) as tm:
                    log(86)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(85, tm.expired())
                log(85, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(88)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019147)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011148)
                    await asyncio.sleep(0.029149)
                    log(87, tm.expired())
                log(87, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.029150)
                tm.reschedule(asyncio.get_running_loop().time() + 0.003151)
                await asyncio.sleep(0.003152)
                log(83, tm.expired())
            log(83, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.011153) as tm:
                log(90)
                async with asyncio.timeout(0) as tm:
                    log(92)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(91, tm.expired())
                log(91, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(89, tm.expired())
            log(89, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(81, tm.expired())
        log(81, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.029163) as tm:
            log(94)
            async with asyncio.timeout(0.029167) as tm:
                log(96)
                await asyncio.sleep(0.007168)
                log(97)
                await asyncio.sleep(0)
                log(95, tm.expired())
            log(95, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(93, tm.expired())
        log(93, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 10, 1, pause=0.0051)


