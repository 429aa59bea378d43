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
                async with asyncio.timeout(0.019001) as tm:
                    log(2)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007004)
                    log(1, tm.expired())
                log(1, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.003005) as tm:
                    log(4)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007008)
                    log(3, tm.expired())
                log(3, asyncio.current_task().cancelling())
            finally:
                log(5, 'finally')
                async with asyncio.timeout(0.019010) as tm:
                    log(7)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007012)
                    log(6, tm.expired())
                log(6, asyncio.current_task().cancelling())
            try:
                async with asyncio.timeout(0.011014) as tm:
                    log(9)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011016)
                    log(8, tm.expired())
                log(8, asyncio.current_task().cancelling())
            finally:
                log(10, 'finally')
                await asyncio.sleep(0.011017)
                log(11)
        except (TimeoutError, RuntimeError) as e:
            log(12, desc(e))
            raise
        async with asyncio.timeout(0.003018) as tm:
            log(14)
            await asyncio.sleep(0.019021)
            log(15)
            await asyncio.sleep(0.019022)
            log(13, tm.expired())
        log(13, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        try:
            await asyncio.sleep(0.007023)
            log(16)
        finally:
            log(17, 'finally')
        async with asyncio.timeout(0.029026) as tm:
            log(19)
            async with asyncio.timeout(None) as tm:
                log(21)
                async with asyncio.timeout(0.003030) as tm:
                    log(23)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(22, tm.expired())
                log(22, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.007034) as tm:
                    log(25)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007037)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003038)
                    await asyncio.sleep(0.029039)
                    log(24, tm.expired())
                log(24, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.007041) as tm:
                    log(27)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029043)
                    log(26, tm.expired())
                log(26, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(20, tm.expired())
            log(20, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.011045) as tm:
                log(29)
                async with asyncio.timeout(0) as tm:
                    log(31)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007051)
                    log(30, tm.expired())
                log(30, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029052)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007053)
                await asyncio.sleep(0.003054)
                log(28, tm.expired())
            log(28, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.029055) as tm:
                log(33)
                async with asyncio.timeout(None) as tm:
                    log(35)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011061)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029062)
                    await asyncio.sleep(0.019063)
                    log(34, tm.expired())
                log(34, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(32, tm.expired())
            log(32, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019065)
            log(18, tm.expired())
        log(18, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.011066) as tm:
            log(37)
            await asyncio.sleep(0)
            async with asyncio.timeout(None) as tm:
                log(39)
                await asyncio.sleep(0.029072)
                log(40)
                async with asyncio.timeout(None) as tm:
                    log(42)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011077)
                    await asyncio.sleep(0.003078)
                    log(41, tm.expired())
                log(41, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(38, tm.expired())
            log(38, asyncio.current_task().cancelling())
            await asyncio.sleep(0.003080)
            log(36, tm.expired())
        log(36, asyncio.current_task().cancelling())
        return 'w1'

    return [w0, w1]


run(scene1, 9, 1, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        try:
            await asyncio.sleep(0)
            try:
                async with asyncio.timeout(0.011081) as tm:
                    log(44)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003084)
                    log(43, tm.expired())
                log(43, asyncio.current_task().cancelling())
            finally:
                log(45, 'finally')
                await asyncio.sleep(0.003085)
                log(46)
        except asyncio.CancelledError as e:
            log(47, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        await asyncio.sleep(0.029086)
        log(48)
        async with asyncio.timeout(None) as tm:
            log(50)
            await asyncio.sleep(0)
            await asyncio.sleep(0.007090)
            log(51)
            await asyncio.sleep(0)
            log(49, tm.expired())
        log(49, asyncio.current_task().cancelling())
        return 'w0'

    return [w0]


run(scene2, 12, 0, pause=0.0051)


