# Cancelled after k turns: gather.
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
        log(1, plain(await asyncio.gather(leaf(2, 3), leaf(3, 2, deaf=True), return_exceptions=True)))
        return 'w0'

    async def w1():
        log('w1')
        log(4, plain(await asyncio.gather(leaf(5, 3, KeyError), return_exceptions=True)))
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            try:
                log(6, plain(await asyncio.gather(leaf(7, 3), return_exceptions=True)))
                log(8, plain(await asyncio.gather(leaf(9, 1, deaf=True), leaf(10, 3))))
                log(11, plain(await asyncio.gather(leaf(12, 3, deaf=True), leaf(13, 3), return_exceptions=True)))
            except Exception as e:
                log(14, desc(e))
                raise KeyError(15)
            log(16, plain(await asyncio.gather(leaf(17, 1), leaf(18, 4), leaf(19, 1), return_exceptions=True)))
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 2)


def scene2():

    async def w0():
        log('w0')
        log(20, plain(await asyncio.gather(leaf(21, 3), leaf(22, 3), asyncio.gather(leaf(23, 3, KeyError)), return_exceptions=True)))
        return 'w0'

    async def w1():
        log('w1')
        log(24, plain(await asyncio.gather(leaf(25, 2, KeyError), leaf(26, 1), leaf(27, 1, deaf=True))))
        log(28, plain(await asyncio.gather(leaf(29, 2), leaf(30, 3), return_exceptions=True)))
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            try:
                log(31, plain(await asyncio.gather(leaf(32, 3), leaf(33, 2), leaf(34, 3))))
                log(35, plain(await asyncio.gather(leaf(36, 2, KeyError), leaf(37, 4), asyncio.gather(leaf(38, 4)))))
                log(39, plain(await asyncio.gather(leaf(40, 2), leaf(41, 3), leaf(42, 2, KeyError), return_exceptions=True)))
            except (TimeoutError, RuntimeError) as e:
                log(43, desc(e))
                raise
        try:
            log(44, plain(await asyncio.gather(leaf(45, 3), leaf(46, 1, KeyError), leaf(47, 3, deaf=True), asyncio.gather(leaf(48, 3)))))
        except Exception as e:
            log(49, desc(e))
            log(50, plain(await asyncio.gather(leaf(51, 1), asyncio.gather(leaf(52, 3), leaf(53, 3)), return_exceptions=True)))
        return 'w2'

    return [w0, w1, w2]


run(scene2, 8, 2)


