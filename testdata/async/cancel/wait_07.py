# clock: virtual
# Cancelled after k turns: wait.
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
        done, left = await asyncio.wait([asyncio.create_task(leaf(2, 3)), asyncio.create_task(leaf(3, 2, deaf=True))])
        log(1, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w0'

    async def w1():
        log('w1')
        done, left = await asyncio.wait([asyncio.create_task(leaf(5, 1)), asyncio.create_task(leaf(6, 4))], return_when=asyncio.FIRST_COMPLETED)
        log(4, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        try:
            for i in range(2):
                done, left = await asyncio.wait([asyncio.create_task(leaf(8, 4)), asyncio.create_task(leaf(9, 1)), asyncio.create_task(leaf(10, 1))], timeout=0.011003, return_when=asyncio.FIRST_COMPLETED)
                log(7, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            done, left = await asyncio.wait([asyncio.create_task(leaf(12, 3)), asyncio.create_task(leaf(13, 4, deaf=True)), asyncio.create_task(leaf(14, 4, KeyError))], timeout=0, return_when=asyncio.FIRST_COMPLETED)
            log(11, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            try:
                done, left = await asyncio.wait([asyncio.create_task(leaf(16, 1))], timeout=0)
                log(15, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
                done, left = await asyncio.wait([asyncio.create_task(leaf(18, 3)), asyncio.create_task(leaf(19, 1, KeyError)), asyncio.create_task(leaf(20, 1))], timeout=0.007006, return_when=asyncio.FIRST_COMPLETED)
                log(17, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            finally:
                log(21, 'finally')
                done, left = await asyncio.wait([asyncio.create_task(leaf(23, 1, KeyError))], return_when=asyncio.FIRST_EXCEPTION)
                log(22, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        except BaseException as e:
            log(24, desc(e))
            raise KeyError(25)
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            try:
                done, left = await asyncio.wait([asyncio.create_task(leaf(27, 4, deaf=True)), asyncio.create_task(leaf(28, 3))], timeout=0, return_when=asyncio.FIRST_EXCEPTION)
                log(26, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
                done, left = await asyncio.wait([asyncio.create_task(leaf(30, 2, KeyError))], return_when=asyncio.FIRST_EXCEPTION)
                log(29, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
                done, left = await asyncio.wait([asyncio.create_task(leaf(32, 4, KeyError)), asyncio.create_task(leaf(33, 3)), asyncio.create_task(leaf(34, 2))], return_when=asyncio.FIRST_COMPLETED)
                log(31, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            except (TimeoutError, RuntimeError) as e:
                log(35, desc(e))
                done, left = await asyncio.wait([asyncio.create_task(leaf(37, 2))], timeout=0)
                log(36, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            await asyncio.sleep(0)
        done, left = await asyncio.wait([asyncio.create_task(leaf(39, 2, deaf=True)), asyncio.create_task(leaf(40, 2))], timeout=0, return_when=asyncio.FIRST_EXCEPTION)
        log(38, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        done, left = await asyncio.wait([asyncio.create_task(leaf(42, 2)), asyncio.create_task(leaf(43, 1, deaf=True))], timeout=0.011013, return_when=asyncio.FIRST_COMPLETED)
        log(41, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w2'

    return [w0, w1, w2]


run(scene1, 12, 1, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        try:
            done, left = await asyncio.wait([asyncio.create_task(leaf(45, 4))], return_when=asyncio.FIRST_COMPLETED)
            log(44, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            done, left = await asyncio.wait([asyncio.create_task(leaf(47, 4))], timeout=0.003015, return_when=asyncio.FIRST_EXCEPTION)
            log(46, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            await asyncio.sleep(0)
        except BaseException as e:
            log(48, desc(e))
            done, left = await asyncio.wait([asyncio.create_task(leaf(50, 4)), asyncio.create_task(leaf(51, 2)), asyncio.create_task(leaf(52, 2, KeyError))], return_when=asyncio.FIRST_COMPLETED)
            log(49, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        done, left = await asyncio.wait([asyncio.create_task(leaf(54, 3)), asyncio.create_task(leaf(55, 3, KeyError))], timeout=0.019017)
        log(53, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        done, left = await asyncio.wait([asyncio.create_task(leaf(57, 4, KeyError))], timeout=0.019018, return_when=asyncio.FIRST_COMPLETED)
        log(56, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        try:
            try:
                await asyncio.sleep(0)
            finally:
                log(58, 'finally')
            done, left = await asyncio.wait([asyncio.create_task(leaf(60, 1)), asyncio.create_task(leaf(61, 3, deaf=True))], timeout=0.019019, return_when=asyncio.FIRST_COMPLETED)
            log(59, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        finally:
            log(62, 'finally')
            done, left = await asyncio.wait([asyncio.create_task(leaf(64, 1, KeyError)), asyncio.create_task(leaf(65, 4)), asyncio.create_task(leaf(66, 1, deaf=True))], return_when=asyncio.FIRST_EXCEPTION)
            log(63, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        done, left = await asyncio.wait([asyncio.create_task(leaf(68, 3))], return_when=asyncio.FIRST_COMPLETED)
        log(67, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w2'

    return [w0, w1, w2]


run(scene2, 12, 1, pause=0.0051)


