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
                    await asyncio.sleep(0.019004)
                    log(1, tm.expired())
                log(1, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(4)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011008)
                    log(3, tm.expired())
                log(3, asyncio.current_task().cancelling())
            except BaseException as e:
                log(5, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
            await asyncio.sleep(0)
        finally:
            log(6, 'finally')
            await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(None) as tm:
            log(8)
            for i in range(2):
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            await asyncio.sleep(0.003012)
            log(7, tm.expired())
        log(7, asyncio.current_task().cancelling())
        try:
            async with asyncio.timeout(None) as tm:
                log(10)
                async with asyncio.timeout(0.029016) as tm:
                    log(12)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007019)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029020)
                    await asyncio.sleep(0.019021)
                    log(11, tm.expired())
                log(11, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(9, tm.expired())
            log(9, asyncio.current_task().cancelling())
            async with asyncio.timeout(0) as tm:
                log(14)
                async with asyncio.timeout(0) as tm:
                    log(16)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(15, tm.expired())
                log(15, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.019030)
                log(17)
                await asyncio.sleep(0.019031)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007032)
                await asyncio.sleep(0.003033)
                log(13, tm.expired())
            log(13, asyncio.current_task().cancelling())
        finally:
            log(18, 'finally')
            await asyncio.sleep(0.029034)
            log(19)
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        await asyncio.sleep(0)
        try:
            try:
                async with asyncio.timeout(0.029036) as tm:
                    log(21)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019038)
                    log(20, tm.expired())
                log(20, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029040) as tm:
                    log(23)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019043)
                    await asyncio.sleep(0.029044)
                    log(22, tm.expired())
                log(22, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
            except Exception as e:
                log(24, desc(e))
                raise
        finally:
            log(25, 'finally')
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        await asyncio.sleep(0.003045)
        log(26)
        await asyncio.sleep(0.029046)
        log(27)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(0.011049) as tm:
            log(29)
            async with asyncio.timeout(0) as tm:
                log(31)
                await asyncio.sleep(0.029053)
                log(32)
                async with asyncio.timeout(None) as tm:
                    log(34)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(33, tm.expired())
                log(33, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                await asyncio.sleep(0.007058)
                log(30, tm.expired())
            log(30, asyncio.current_task().cancelling())
            await asyncio.sleep(0.011059)
            log(35)
            await asyncio.sleep(0.007060)
            log(36)
            await asyncio.sleep(0)
            log(28, tm.expired())
        log(28, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(0.019064) as tm:
            log(38)
            async with asyncio.timeout(0) as tm:
                log(40)
                async with asyncio.timeout(None) as tm:
                    log(42)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(41, tm.expired())
                log(41, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003072)
                log(39, tm.expired())
            log(39, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007073)
            log(43)
            await asyncio.sleep(0.019074)
            log(37, tm.expired())
        log(37, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 12, 2, pause=0.0051)


