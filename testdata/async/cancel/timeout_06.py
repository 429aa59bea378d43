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
        await asyncio.sleep(0)
        try:
            await asyncio.sleep(0.007001)
            log(1)
            try:
                await asyncio.sleep(0.011002)
                log(2)
                await asyncio.sleep(0)
            except BaseException as e:
                log(3, desc(e))
                raise KeyError(4)
            await asyncio.sleep(0)
        except Exception as e:
            log(5, desc(e))
            raise KeyError(6)
        async with asyncio.timeout(0.003004) as tm:
            log(8)
            async with asyncio.timeout(0.003006) as tm:
                log(10)
                await asyncio.sleep(0.007009)
                log(11)
                await asyncio.sleep(0.011010)
                log(12)
                await asyncio.sleep(0)
                log(9, tm.expired())
            log(9, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await asyncio.sleep(0.011012)
            log(7, tm.expired())
        log(7, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                await asyncio.sleep(0.019013)
                log(13)
            finally:
                log(14, 'finally')
                await asyncio.sleep(0.003014)
                log(15)
            async with asyncio.timeout(0.011016) as tm:
                log(17)
                async with asyncio.timeout(None) as tm:
                    log(19)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011021)
                    log(18, tm.expired())
                log(18, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(16, tm.expired())
            log(16, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007023)
            log(20)
        finally:
            log(21, 'finally')
        return 'w1'

    return [w0, w1]


run(scene1, 9, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        await asyncio.sleep(0.029024)
        log(22)
        try:
            async with asyncio.timeout(0.011025) as tm:
                log(24)
                await asyncio.sleep(0.007028)
                log(25)
                async with asyncio.timeout(0.011031) as tm:
                    log(27)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(26, tm.expired())
                log(26, asyncio.current_task().cancelling())
                async with asyncio.timeout(0) as tm:
                    log(29)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029036)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007037)
                    await asyncio.sleep(0.019038)
                    log(28, tm.expired())
                log(28, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029039)
                log(23, tm.expired())
            log(23, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            await asyncio.sleep(0.007040)
            log(30)
        except asyncio.CancelledError as e:
            log(31, desc(e))
            raise KeyError(32)
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with asyncio.timeout(0.007043) as tm:
                    log(34)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(33, tm.expired())
                log(33, asyncio.current_task().cancelling())
            except BaseException as e:
                log(35, desc(e))
                raise KeyError(36)
            try:
                async with asyncio.timeout(0.011046) as tm:
                    log(38)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029048)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007049)
                    await asyncio.sleep(0.007050)
                    log(37, tm.expired())
                log(37, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029052) as tm:
                    log(40)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029054)
                    log(39, tm.expired())
                log(39, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.019056) as tm:
                    log(42)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(41, tm.expired())
                log(41, asyncio.current_task().cancelling())
            finally:
                log(43, 'finally')
                async with asyncio.timeout(0.003061) as tm:
                    log(45)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(44, tm.expired())
                log(44, asyncio.current_task().cancelling())
        except asyncio.CancelledError as e:
            log(46, desc(e))
            async with asyncio.timeout(None) as tm:
                log(48)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                tm.reschedule(asyncio.get_running_loop().time() + 0.007067)
                await asyncio.sleep(0.003068)
                log(47, tm.expired())
            log(47, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.011070) as tm:
            log(50)
            await asyncio.sleep(0.019072)
            log(51)
            await asyncio.sleep(0)
            log(49, tm.expired())
        log(49, asyncio.current_task().cancelling())
        async with asyncio.timeout(0) as tm:
            log(53)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(52, tm.expired())
        log(52, asyncio.current_task().cancelling())
        return 'w1'

    async def w2():
        log('w2')
        async with asyncio.timeout(0.011078) as tm:
            log(55)
            async with asyncio.timeout(None) as tm:
                log(57)
                await asyncio.sleep(0.029084)
                log(58)
                async with asyncio.timeout(0.007087) as tm:
                    log(60)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007088)
                    log(59, tm.expired())
                log(59, asyncio.current_task().cancelling())
                await asyncio.sleep(0.019089)
                log(61)
                await asyncio.sleep(0)
                log(56, tm.expired())
            log(56, asyncio.current_task().cancelling())
            try:
                await asyncio.sleep(0)
                async with asyncio.timeout(0.011093) as tm:
                    log(63)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019095)
                    await asyncio.sleep(0.029096)
                    log(62, tm.expired())
                log(62, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.029097) as tm:
                    log(65)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011100)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.011101)
                    await asyncio.sleep(0.011102)
                    log(64, tm.expired())
                log(64, asyncio.current_task().cancelling())
            except BaseException as e:
                log(66, desc(e))
                raise KeyError(67)
            async with asyncio.timeout(0.029104) as tm:
                log(69)
                async with asyncio.timeout(0.003108) as tm:
                    log(71)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(70, tm.expired())
                log(70, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003110)
                log(68, tm.expired())
            log(68, asyncio.current_task().cancelling())
            await asyncio.sleep(0.029111)
            log(54, tm.expired())
        log(54, asyncio.current_task().cancelling())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 11, 0, pause=0.0051)


