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
        try:
            try:
                log(1, plain(await asyncio.gather(leaf(2, 1), return_exceptions=True)))
                log(3, plain(await asyncio.gather(leaf(4, 2, deaf=True))))
            except asyncio.CancelledError as e:
                log(5, desc(e))
                raise
            try:
                log(6, plain(await asyncio.gather(leaf(7, 2), leaf(8, 1), asyncio.gather(leaf(9, 1, deaf=True), leaf(10, 2)))))
                await asyncio.sleep(0)
                log(11, plain(await asyncio.gather(leaf(12, 4))))
            finally:
                log(13, 'finally')
                await asyncio.sleep(0)
        finally:
            log(14, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        try:
            log(15, plain(await asyncio.gather(leaf(16, 2, deaf=True), leaf(17, 4, KeyError))))
            log(18, plain(await asyncio.gather(leaf(19, 2), return_exceptions=True)))
        finally:
            log(20, 'finally')
            log(21, plain(await asyncio.gather(leaf(22, 3, KeyError), leaf(23, 2))))
        log(24, plain(await asyncio.gather(leaf(25, 4, KeyError), leaf(26, 3), leaf(27, 4))))
        return 'w1'

    async def w2():
        log('w2')
        await asyncio.sleep(0)
        log(28, plain(await asyncio.gather(leaf(29, 3), leaf(30, 4), leaf(31, 2), return_exceptions=True)))
        try:
            log(32, plain(await asyncio.gather(leaf(33, 3, deaf=True), leaf(34, 3), return_exceptions=True)))
        finally:
            log(35, 'finally')
        return 'w2'

    async def w3():
        log('w3')
        log(36, plain(await asyncio.gather(leaf(37, 4), leaf(38, 1, deaf=True), leaf(39, 4, KeyError))))
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 12, 3)


def scene2():

    async def w0():
        log('w0')
        for i in range(2):
            for i in range(2):
                await asyncio.sleep(0)
                log(40, plain(await asyncio.gather(leaf(41, 1, deaf=True), leaf(42, 3), return_exceptions=True)))
                await asyncio.sleep(0)
            log(43, plain(await asyncio.gather(leaf(44, 1), leaf(45, 1, deaf=True), return_exceptions=True)))
            log(46, plain(await asyncio.gather(leaf(47, 1, deaf=True), leaf(48, 2, deaf=True), return_exceptions=True)))
        log(49, plain(await asyncio.gather(leaf(50, 2, deaf=True), leaf(51, 1), return_exceptions=True)))
        log(52, plain(await asyncio.gather(leaf(53, 1), leaf(54, 1), leaf(55, 3, deaf=True), asyncio.gather(leaf(56, 2), leaf(57, 4, KeyError)), return_exceptions=True)))
        return 'w0'

    return [w0]


run(scene2, 10, 0)


