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
        async with asyncio.timeout(0) as tm:
            log(2)
            await asyncio.sleep(0)
            async with asyncio.timeout(None) as tm:
                log(4)
                async with asyncio.timeout(0) as tm:
                    log(6)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011011)
                    await asyncio.sleep(0.029012)
                    log(5, tm.expired())
                log(5, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029015) as tm:
                    log(8)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(7, tm.expired())
                log(7, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007017)
                log(3, tm.expired())
            log(3, asyncio.current_task().cancelling())
            try:
                await asyncio.sleep(0.019018)
                log(9)
            finally:
                log(10, 'finally')
            await asyncio.sleep(0.011019)
            log(1, tm.expired())
        log(1, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(0.007022) as tm:
            log(12)
            async with asyncio.timeout(0.019025) as tm:
                log(14)
                async with asyncio.timeout(0.003027) as tm:
                    log(16)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019029)
                    log(15, tm.expired())
                log(15, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(13, tm.expired())
            log(13, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019031)
            log(11, tm.expired())
        log(11, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.011034) as tm:
            log(18)
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(None) as tm:
                    log(20)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(19, tm.expired())
                log(19, asyncio.current_task().cancelling())
            except BaseException as e:
                log(21, desc(e))
                await asyncio.sleep(0.003039)
                log(22)
            async with asyncio.timeout(0.003041) as tm:
                log(24)
                await asyncio.sleep(0.007043)
                log(25)
                await asyncio.sleep(0.003044)
                log(26)
                await asyncio.sleep(0)
                await asyncio.sleep(0.003045)
                log(23, tm.expired())
            log(23, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019046)
            log(17, tm.expired())
        log(17, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        async with asyncio.timeout(0.011047) as tm:
            log(28)
            await asyncio.sleep(0)
            async with asyncio.timeout(None) as tm:
                log(30)
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(32)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011056)
                    log(31, tm.expired())
                log(31, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.003057)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007058)
                await asyncio.sleep(0.019059)
                log(29, tm.expired())
            log(29, asyncio.current_task().cancelling())
            await asyncio.sleep(0.003060)
            log(33)
            await asyncio.sleep(0.029061)
            log(27, tm.expired())
        log(27, asyncio.current_task().cancelling())
        async with asyncio.timeout(None) as tm:
            log(35)
            await asyncio.sleep(0.007065)
            log(36)
            await asyncio.sleep(0)
            log(34, tm.expired())
        log(34, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 9, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        try:
            await asyncio.sleep(0.029067)
            log(37)
        finally:
            log(38, 'finally')
            async with asyncio.timeout(None) as tm:
                log(40)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(39, tm.expired())
            log(39, asyncio.current_task().cancelling())
        await asyncio.sleep(0.007072)
        log(41)
        async with asyncio.timeout(0.019073) as tm:
            log(43)
            try:
                await asyncio.sleep(0.029076)
                log(44)
                async with asyncio.timeout(0.011079) as tm:
                    log(46)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(45, tm.expired())
                log(45, asyncio.current_task().cancelling())
            except asyncio.CancelledError as e:
                log(47, desc(e))
                async with asyncio.timeout(0.003083) as tm:
                    log(49)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029084)
                    log(48, tm.expired())
                log(48, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(42, tm.expired())
        log(42, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    return [w0, w1]


run(scene2, 9, 0, pause=0.0051)


