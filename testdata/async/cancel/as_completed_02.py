# clock: virtual
# Cancelled after k turns: as completed.
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
                async for x in asyncio.as_completed([asyncio.create_task(leaf(2, 1)), asyncio.create_task(leaf(3, 3)), asyncio.create_task(leaf(4, 3))], timeout=0.019001):
                    log(1, await x)
                await asyncio.sleep(0)
            finally:
                log(5, 'finally')
            await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            log(6, desc(e))
            raise
        try:
            for x in asyncio.as_completed([asyncio.create_task(leaf(8, 3)), asyncio.create_task(leaf(9, 1))], timeout=0.019002):
                log(7, await x)
            for x in asyncio.as_completed([asyncio.create_task(leaf(11, 4))]):
                log(10, await x)
            async for x in asyncio.as_completed([asyncio.create_task(leaf(13, 4, deaf=True)), asyncio.create_task(leaf(14, 4, deaf=True))]):
                log(12, await x)
        finally:
            log(15, 'finally')
            for x in asyncio.as_completed([asyncio.create_task(leaf(17, 1)), asyncio.create_task(leaf(18, 2)), asyncio.create_task(leaf(19, 2))], timeout=0.007005):
                log(16, await x)
        return 'w0'

    async def w1():
        log('w1')
        try:
            async for x in asyncio.as_completed([asyncio.create_task(leaf(21, 2)), asyncio.create_task(leaf(22, 4, deaf=True)), asyncio.create_task(leaf(23, 4, deaf=True))], timeout=0.019006):
                log(20, await x)
            try:
                for x in asyncio.as_completed([asyncio.create_task(leaf(25, 2, KeyError))], timeout=0.029007):
                    log(24, await x)
                async for x in asyncio.as_completed([asyncio.create_task(leaf(27, 1))], timeout=0.007008):
                    log(26, await x)
                async for x in asyncio.as_completed([asyncio.create_task(leaf(29, 4)), asyncio.create_task(leaf(30, 1))]):
                    log(28, await x)
            except BaseException as e:
                log(31, desc(e))
                raise
        except BaseException as e:
            log(32, desc(e))
            raise
        async for x in asyncio.as_completed([asyncio.create_task(leaf(34, 2, deaf=True)), asyncio.create_task(leaf(35, 4)), asyncio.create_task(leaf(36, 3, deaf=True))]):
            log(33, await x)
        return 'w1'

    return [w0, w1]


run(scene1, 12, 0, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        async for x in asyncio.as_completed([asyncio.create_task(leaf(38, 4)), asyncio.create_task(leaf(39, 3)), asyncio.create_task(leaf(40, 3))], timeout=0.019011):
            log(37, await x)
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            try:
                await asyncio.sleep(0)
                async for x in asyncio.as_completed([asyncio.create_task(leaf(42, 3))]):
                    log(41, await x)
                for x in asyncio.as_completed([asyncio.create_task(leaf(44, 1)), asyncio.create_task(leaf(45, 4, deaf=True)), asyncio.create_task(leaf(46, 2, deaf=True))]):
                    log(43, await x)
            except Exception as e:
                log(47, desc(e))
                for x in asyncio.as_completed([asyncio.create_task(leaf(49, 1)), asyncio.create_task(leaf(50, 1)), asyncio.create_task(leaf(51, 3))]):
                    log(48, await x)
        except BaseException as e:
            log(52, desc(e))
            for x in asyncio.as_completed([asyncio.create_task(leaf(54, 2)), asyncio.create_task(leaf(55, 4))]):
                log(53, await x)
            raise
        return 'w0'

    async def w1():
        log('w1')
        try:
            for x in asyncio.as_completed([asyncio.create_task(leaf(57, 1))]):
                log(56, await x)
            for x in asyncio.as_completed([asyncio.create_task(leaf(59, 1, KeyError))], timeout=0.029017):
                log(58, await x)
        except Exception as e:
            log(60, desc(e))
            raise
        try:
            await asyncio.sleep(0)
        finally:
            log(61, 'finally')
            async for x in asyncio.as_completed([asyncio.create_task(leaf(63, 4))], timeout=0.007018):
                log(62, await x)
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            for x in asyncio.as_completed([asyncio.create_task(leaf(65, 4, deaf=True)), asyncio.create_task(leaf(66, 4, KeyError))]):
                log(64, await x)
            try:
                async for x in asyncio.as_completed([asyncio.create_task(leaf(68, 2, deaf=True)), asyncio.create_task(leaf(69, 3))]):
                    log(67, await x)
            finally:
                log(70, 'finally')
        return 'w2'

    return [w0, w1, w2]


run(scene2, 12, 2, pause=0.0051)


