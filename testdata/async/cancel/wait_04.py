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
        try:
            try:
                done, left = await asyncio.wait([asyncio.create_task(leaf(2, 1))], return_when=asyncio.FIRST_EXCEPTION)
                log(1, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
                await asyncio.sleep(0)
            except Exception as e:
                log(3, desc(e))
                done, left = await asyncio.wait([asyncio.create_task(leaf(5, 1)), asyncio.create_task(leaf(6, 1)), asyncio.create_task(leaf(7, 4))])
                log(4, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            await asyncio.sleep(0)
        finally:
            log(8, 'finally')
            done, left = await asyncio.wait([asyncio.create_task(leaf(10, 4)), asyncio.create_task(leaf(11, 1, KeyError)), asyncio.create_task(leaf(12, 3, KeyError))], timeout=0)
            log(9, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        done, left = await asyncio.wait([asyncio.create_task(leaf(14, 1)), asyncio.create_task(leaf(15, 3, KeyError))], timeout=0.029004, return_when=asyncio.FIRST_COMPLETED)
        log(13, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w1'

    async def w2():
        log('w2')
        done, left = await asyncio.wait([asyncio.create_task(leaf(17, 3))], timeout=0, return_when=asyncio.FIRST_COMPLETED)
        log(16, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        done, left = await asyncio.wait([asyncio.create_task(leaf(19, 4, deaf=True)), asyncio.create_task(leaf(20, 2))])
        log(18, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        done, left = await asyncio.wait([asyncio.create_task(leaf(22, 1, deaf=True)), asyncio.create_task(leaf(23, 4, KeyError))], return_when=asyncio.FIRST_COMPLETED)
        log(21, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w2'

    async def w3():
        log('w3')
        try:
            await asyncio.sleep(0)
            done, left = await asyncio.wait([asyncio.create_task(leaf(25, 3)), asyncio.create_task(leaf(26, 4)), asyncio.create_task(leaf(27, 2))], timeout=0, return_when=asyncio.FIRST_EXCEPTION)
            log(24, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            done, left = await asyncio.wait([asyncio.create_task(leaf(29, 4))], return_when=asyncio.FIRST_COMPLETED)
            log(28, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        finally:
            log(30, 'finally')
            done, left = await asyncio.wait([asyncio.create_task(leaf(32, 1)), asyncio.create_task(leaf(33, 2)), asyncio.create_task(leaf(34, 3))], return_when=asyncio.FIRST_EXCEPTION)
            log(31, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 11, 3, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        done, left = await asyncio.wait([asyncio.create_task(leaf(36, 1, deaf=True))], return_when=asyncio.FIRST_EXCEPTION)
        log(35, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
        return 'w0'

    async def w1():
        log('w1')
        for i in range(2):
            done, left = await asyncio.wait([asyncio.create_task(leaf(38, 3)), asyncio.create_task(leaf(39, 2)), asyncio.create_task(leaf(40, 2))], timeout=0, return_when=asyncio.FIRST_EXCEPTION)
            log(37, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            done, left = await asyncio.wait([asyncio.create_task(leaf(42, 2)), asyncio.create_task(leaf(43, 4)), asyncio.create_task(leaf(44, 1, deaf=True))], return_when=asyncio.FIRST_COMPLETED)
            log(41, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            try:
                done, left = await asyncio.wait([asyncio.create_task(leaf(46, 1)), asyncio.create_task(leaf(47, 3)), asyncio.create_task(leaf(48, 3, KeyError))], timeout=0.019014, return_when=asyncio.FIRST_COMPLETED)
                log(45, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
                done, left = await asyncio.wait([asyncio.create_task(leaf(50, 2)), asyncio.create_task(leaf(51, 4, KeyError))], timeout=0, return_when=asyncio.FIRST_COMPLETED)
                log(49, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))
            except BaseException as e:
                log(52, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        return 'w1'

    return [w0, w1]


run(scene2, 9, 1, pause=0.0051)


