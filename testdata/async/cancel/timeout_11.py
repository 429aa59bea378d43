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
        await asyncio.sleep(0.007001)
        log(1)
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        try:
            async with asyncio.timeout(None) as tm:
                log(3)
                async with asyncio.timeout(None) as tm:
                    log(5)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(4, tm.expired())
                log(4, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003009)
                tm.reschedule(asyncio.get_running_loop().time() + 0.029010)
                await asyncio.sleep(0.029011)
                log(2, tm.expired())
            log(2, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.003012) as tm:
                log(7)
                async with asyncio.timeout(None) as tm:
                    log(9)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011018)
                    log(8, tm.expired())
                log(8, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029020) as tm:
                    log(11)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(10, tm.expired())
                log(10, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.029023)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007024)
                await asyncio.sleep(0.029025)
                log(6, tm.expired())
            log(6, asyncio.current_task().cancelling())
        except (TimeoutError, RuntimeError) as e:
            log(12, desc(e))
            await asyncio.sleep(0.029026)
            log(13)
            raise
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(15)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019030)
                    log(14, tm.expired())
                log(14, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003031)
                log(16)
            finally:
                log(17, 'finally')
            try:
                async with asyncio.timeout(None) as tm:
                    log(19)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(18, tm.expired())
                log(18, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.011036) as tm:
                    log(21)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019039)
                    log(20, tm.expired())
                log(20, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
            finally:
                log(22, 'finally')
                async with asyncio.timeout(0) as tm:
                    log(24)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(23, tm.expired())
                log(23, asyncio.current_task().cancelling())
            async with asyncio.timeout(0) as tm:
                log(26)
                async with asyncio.timeout(None) as tm:
                    log(28)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011050)
                    log(27, tm.expired())
                log(27, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007052)
                await asyncio.sleep(0.003053)
                log(25, tm.expired())
            log(25, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.timeout(0.029056) as tm:
            log(30)
            await asyncio.sleep(0.019057)
            log(31)
            await asyncio.sleep(0)
            log(29, tm.expired())
        log(29, asyncio.current_task().cancelling())
        await asyncio.sleep(0.011059)
        log(32)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(None) as tm:
            log(34)
            async with asyncio.timeout(0) as tm:
                log(36)
                await asyncio.sleep(0)
                async with asyncio.timeout(0.011067) as tm:
                    log(38)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(37, tm.expired())
                log(37, asyncio.current_task().cancelling())
                await asyncio.sleep(0.019070)
                log(35, tm.expired())
            log(35, asyncio.current_task().cancelling())
            await asyncio.sleep(0.003071)
            log(33, tm.expired())
        log(33, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(0) as tm:
            log(40)
            async with asyncio.timeout(0.003075) as tm:
                log(42)
                async with asyncio.timeout(0.029079) as tm:
                    log(44)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(43, tm.expired())
                log(43, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(41, tm.expired())
            log(41, asyncio.current_task().cancelling())
            await asyncio.sleep(0.011083)
            log(39, tm.expired())
        log(39, asyncio.current_task().cancelling())
        return 'w2'

    async def w3():
        log('w3')
        await asyncio.sleep(0.011084)
        log(45)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 12, 3, pause=0.0051)


