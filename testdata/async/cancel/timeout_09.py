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
        await asyncio.sleep(0.003001)
        log(1)
        try:
            try:
                async with asyncio.timeout(None) as tm:
                    log(3)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(2, tm.expired())
                log(2, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029006) as tm:
                    log(5)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011010)
                    await asyncio.sleep(0.011011)
                    log(4, tm.expired())
                log(4, asyncio.current_task().cancelling())
            finally:
                log(6, 'finally')
        finally:
            log(7, 'finally')
            async with asyncio.timeout(None) as tm:
                log(9)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(8, tm.expired())
            log(8, asyncio.current_task().cancelling())
        return 'w0'

    return [w0]


run(scene1, 10, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        async with asyncio.timeout(0) as tm:
            log(11)
            await asyncio.sleep(0.011019)
            log(12)
            await asyncio.sleep(0)
            log(10, tm.expired())
        log(10, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            async with asyncio.timeout(0.011022) as tm:
                log(14)
                async with asyncio.timeout(0.011024) as tm:
                    log(16)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(15, tm.expired())
                log(15, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029028)
                log(13, tm.expired())
            log(13, asyncio.current_task().cancelling())
            try:
                async with asyncio.timeout(0.019031) as tm:
                    log(18)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011032)
                    log(17, tm.expired())
                log(17, asyncio.current_task().cancelling())
            except Exception as e:
                log(19, desc(e))
                raise KeyError(20)
        try:
            async with asyncio.timeout(0) as tm:
                log(22)
                async with asyncio.timeout(0.007038) as tm:
                    log(24)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029039)
                    log(23, tm.expired())
                log(23, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003040)
                log(25)
                await asyncio.sleep(0)
                log(21, tm.expired())
            log(21, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019042)
            log(26)
        except asyncio.CancelledError as e:
            log(27, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        async with asyncio.timeout(0.011044) as tm:
            log(29)
            await asyncio.sleep(0.011046)
            log(30)
            await asyncio.sleep(0)
            log(28, tm.expired())
        log(28, asyncio.current_task().cancelling())
        return 'w2'

    async def w3():
        log('w3')
        await asyncio.sleep(0.011048)
        log(31)
        async with asyncio.timeout(None) as tm:
            log(33)
            await asyncio.sleep(0)
            async with asyncio.timeout(0.007053) as tm:
                log(35)
                async with asyncio.timeout(0.003056) as tm:
                    log(37)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007058)
                    log(36, tm.expired())
                log(36, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(34, tm.expired())
            log(34, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019060)
            log(32, tm.expired())
        log(32, asyncio.current_task().cancelling())
        async with asyncio.timeout(0) as tm:
            log(39)
            async with asyncio.timeout(None) as tm:
                log(41)
                await asyncio.sleep(0.029067)
                log(42)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(40, tm.expired())
            log(40, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.011069) as tm:
                log(44)
                async with asyncio.timeout(0) as tm:
                    log(46)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(45, tm.expired())
                log(45, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.019076) as tm:
                    log(48)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(47, tm.expired())
                log(47, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(43, tm.expired())
            log(43, asyncio.current_task().cancelling())
            await asyncio.sleep(0.029081)
            tm.reschedule(asyncio.get_running_loop().time() + 0.019082)
            await asyncio.sleep(0.007083)
            log(38, tm.expired())
        log(38, asyncio.current_task().cancelling())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 8, 2, pause=0.0051)


