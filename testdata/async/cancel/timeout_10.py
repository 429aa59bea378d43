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
        await asyncio.sleep(0.011001)
        log(1)
        await asyncio.sleep(0.029002)
        log(2)
        try:
            async with asyncio.timeout(0.007005) as tm:
                log(4)
                await asyncio.sleep(0.019006)
                log(5)
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(7)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(6, tm.expired())
                log(6, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011011)
                log(3, tm.expired())
            log(3, asyncio.current_task().cancelling())
        finally:
            log(8, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(None) as tm:
            log(10)
            async with asyncio.timeout(0.007016) as tm:
                log(12)
                async with asyncio.timeout(0.019020) as tm:
                    log(14)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019022)
                    await asyncio.sleep(0.007023)
                    log(13, tm.expired())
                log(13, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011024)
                log(11, tm.expired())
            log(11, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019025)
            log(15)
            async with asyncio.timeout(0.029028) as tm:
                log(17)
                async with asyncio.timeout(None) as tm:
                    log(19)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019032)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011033)
                    await asyncio.sleep(0.011034)
                    log(18, tm.expired())
                log(18, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(21)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003039)
                    await asyncio.sleep(0.011040)
                    log(20, tm.expired())
                log(20, asyncio.current_task().cancelling())
                await asyncio.sleep(0.019041)
                log(22)
                await asyncio.sleep(0.007042)
                log(16, tm.expired())
            log(16, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.019044)
            await asyncio.sleep(0.011045)
            log(9, tm.expired())
        log(9, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.029048) as tm:
            log(24)
            async with asyncio.timeout(0.019049) as tm:
                log(26)
                await asyncio.sleep(0.003052)
                log(27)
                async with asyncio.timeout(0.019054) as tm:
                    log(29)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029056)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029057)
                    await asyncio.sleep(0.011058)
                    log(28, tm.expired())
                log(28, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                tm.reschedule(asyncio.get_running_loop().time() + 0.029060)
                await asyncio.sleep(0.003061)
                log(25, tm.expired())
            log(25, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019062)
            log(23, tm.expired())
        log(23, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with asyncio.timeout(0.011065) as tm:
                log(31)
                await asyncio.sleep(0.007066)
                log(32)
                async with asyncio.timeout(None) as tm:
                    log(34)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(33, tm.expired())
                log(33, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.019071) as tm:
                    log(36)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(35, tm.expired())
                log(35, asyncio.current_task().cancelling())
                await asyncio.sleep(0.011075)
                log(30, tm.expired())
            log(30, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007076)
            log(37)
        except asyncio.CancelledError as e:
            log(38, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 8, 2, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.timeout(0.003077) as tm:
            log(40)
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(None) as tm:
                    log(42)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007083)
                    log(41, tm.expired())
                log(41, asyncio.current_task().cancelling())
            except Exception as e:
                log(43, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
            async with asyncio.timeout(0.003084) as tm:
                log(45)
                async with asyncio.timeout(0.019088) as tm:
                    log(47)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019091)
                    await asyncio.sleep(0.029092)
                    log(46, tm.expired())
                log(46, asyncio.current_task().cancelling())
                async with asyncio.timeout(0) as tm:
                    log(49)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(48, tm.expired())
                log(48, asyncio.current_task().cancelling())
                async with asyncio.timeout(0) as tm:
                    log(51)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003101)
                    await asyncio.sleep(0.029102)
                    log(50, tm.expired())
                log(50, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(44, tm.expired())
            log(44, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.007104) as tm:
                log(53)
                async with asyncio.timeout(0) as tm:
                    log(55)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003110)
                    log(54, tm.expired())
                log(54, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029112) as tm:
                    log(57)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029114)
                    log(56, tm.expired())
                log(56, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(52, tm.expired())
            log(52, asyncio.current_task().cancelling())
            await asyncio.sleep(0.029116)
            log(39, tm.expired())
        log(39, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        await asyncio.sleep(0.007117)
        log(58)
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with asyncio.timeout(0) as tm:
                    log(60)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(59, tm.expired())
                log(59, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
            except Exception as e:
                log(61, desc(e))
                await asyncio.sleep(0.029122)
                log(62)
            await asyncio.sleep(0)
        except BaseException as e:
            log(63, desc(e))
            raise
        async with asyncio.timeout(None) as tm:
            log(65)
            async with asyncio.timeout(0) as tm:
                log(67)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0.019129)
                tm.reschedule(asyncio.get_running_loop().time() + 0.019130)
                await asyncio.sleep(0.007131)
                log(66, tm.expired())
            log(66, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(64, tm.expired())
        log(64, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        return 'w1'

    return [w0, w1]


run(scene2, 8, 1, pause=0.0051)


