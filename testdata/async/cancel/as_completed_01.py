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
        for x in asyncio.as_completed([asyncio.create_task(leaf(2, 2))], timeout=0.011001):
            log(1, await x)
        return 'w0'

    async def w1():
        log('w1')
        async for x in asyncio.as_completed([asyncio.create_task(leaf(4, 2)), asyncio.create_task(leaf(5, 2)), asyncio.create_task(leaf(6, 2, KeyError))], timeout=0.019002):
            log(3, await x)
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            for x in asyncio.as_completed([asyncio.create_task(leaf(8, 1)), asyncio.create_task(leaf(9, 4, KeyError)), asyncio.create_task(leaf(10, 2))]):
                log(7, await x)
            for x in asyncio.as_completed([asyncio.create_task(leaf(12, 4, deaf=True))]):
                log(11, await x)
        finally:
            log(13, 'finally')
            for x in asyncio.as_completed([asyncio.create_task(leaf(15, 4))], timeout=0.003005):
                log(14, await x)
        for i in range(2):
            for x in asyncio.as_completed([asyncio.create_task(leaf(17, 2, KeyError)), asyncio.create_task(leaf(18, 2))]):
                log(16, await x)
            for x in asyncio.as_completed([asyncio.create_task(leaf(20, 3)), asyncio.create_task(leaf(21, 2, deaf=True)), asyncio.create_task(leaf(22, 4, deaf=True))]):
                log(19, await x)
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        try:
            try:
                async for x in asyncio.as_completed([asyncio.create_task(leaf(24, 2)), asyncio.create_task(leaf(25, 4)), asyncio.create_task(leaf(26, 4))], timeout=0.029008):
                    log(23, await x)
                await asyncio.sleep(0)
            finally:
                log(27, 'finally')
            try:
                for x in asyncio.as_completed([asyncio.create_task(leaf(29, 1)), asyncio.create_task(leaf(30, 3))], timeout=0.011009):
                    log(28, await x)
            except Exception as e:
                log(31, desc(e))
                await asyncio.sleep(0)
                raise
            await asyncio.sleep(0)
        finally:
            log(32, 'finally')
            for x in asyncio.as_completed([asyncio.create_task(leaf(34, 3)), asyncio.create_task(leaf(35, 4, deaf=True))], timeout=0.029010):
                log(33, await x)
        for x in asyncio.as_completed([asyncio.create_task(leaf(37, 3, deaf=True))]):
            log(36, await x)
        await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 2, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        for x in asyncio.as_completed([asyncio.create_task(leaf(39, 4, deaf=True)), asyncio.create_task(leaf(40, 2)), asyncio.create_task(leaf(41, 3, KeyError))]):
            log(38, await x)
        for x in asyncio.as_completed([asyncio.create_task(leaf(43, 1))]):
            log(42, await x)
        for i in range(2):
            for x in asyncio.as_completed([asyncio.create_task(leaf(45, 4)), asyncio.create_task(leaf(46, 4, KeyError))], timeout=0.007014):
                log(44, await x)
            for x in asyncio.as_completed([asyncio.create_task(leaf(48, 3)), asyncio.create_task(leaf(49, 3))]):
                log(47, await x)
            async for x in asyncio.as_completed([asyncio.create_task(leaf(51, 1)), asyncio.create_task(leaf(52, 1, KeyError))], timeout=0.007016):
                log(50, await x)
        return 'w0'

    return [w0]


run(scene2, 12, 0, pause=0.0051)


