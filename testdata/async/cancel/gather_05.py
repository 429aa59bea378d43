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
        log(1, plain(await asyncio.gather(leaf(2, 3, deaf=True), return_exceptions=True)))
        log(3, plain(await asyncio.gather(leaf(4, 4), return_exceptions=True)))
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            log(5, plain(await asyncio.gather(leaf(6, 4, deaf=True), leaf(7, 1), leaf(8, 4, KeyError), return_exceptions=True)))
        finally:
            log(9, 'finally')
            await asyncio.sleep(0)
        log(10, plain(await asyncio.gather(leaf(11, 4, KeyError), leaf(12, 3), return_exceptions=True)))
        return 'w2'

    async def w3():
        log('w3')
        try:
            try:
                log(13, plain(await asyncio.gather(leaf(14, 4, deaf=True), leaf(15, 1))))
            finally:
                log(16, 'finally')
                log(17, plain(await asyncio.gather(leaf(18, 1, deaf=True), leaf(19, 4), leaf(20, 3))))
        finally:
            log(21, 'finally')
            log(22, plain(await asyncio.gather(leaf(23, 4, KeyError), leaf(24, 1), leaf(25, 2))))
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 12, 1)


def scene2():

    async def w0():
        log('w0')
        try:
            log(26, plain(await asyncio.gather(leaf(27, 2), return_exceptions=True)))
            for i in range(2):
                log(28, plain(await asyncio.gather(leaf(29, 4, deaf=True), return_exceptions=True)))
                log(30, plain(await asyncio.gather(leaf(31, 4, deaf=True), leaf(32, 4, KeyError), return_exceptions=True)))
            try:
                log(33, plain(await asyncio.gather(leaf(34, 3, deaf=True), leaf(35, 2, KeyError), leaf(36, 4))))
                log(37, plain(await asyncio.gather(leaf(38, 3), return_exceptions=True)))
                await asyncio.sleep(0)
            finally:
                log(39, 'finally')
                log(40, plain(await asyncio.gather(leaf(41, 2), leaf(42, 4), asyncio.gather(leaf(43, 3, KeyError), leaf(44, 2)), return_exceptions=True)))
        finally:
            log(45, 'finally')
            log(46, plain(await asyncio.gather(leaf(47, 1, KeyError))))
        log(48, plain(await asyncio.gather(leaf(49, 3))))
        log(50, plain(await asyncio.gather(leaf(51, 4), return_exceptions=True)))
        return 'w0'

    async def w1():
        log('w1')
        try:
            await asyncio.sleep(0)
        finally:
            log(52, 'finally')
            log(53, plain(await asyncio.gather(leaf(54, 4, deaf=True))))
        log(55, plain(await asyncio.gather(leaf(56, 2, KeyError), leaf(57, 4, deaf=True), asyncio.gather(leaf(58, 4)), return_exceptions=True)))
        log(59, plain(await asyncio.gather(leaf(60, 4))))
        return 'w1'

    async def w2():
        log('w2')
        log(61, plain(await asyncio.gather(leaf(62, 4), asyncio.gather(leaf(63, 4, deaf=True), leaf(64, 1)))))
        log(65, plain(await asyncio.gather(leaf(66, 3, deaf=True), leaf(67, 3))))
        return 'w2'

    async def w3():
        log('w3')
        log(68, plain(await asyncio.gather(leaf(69, 4), asyncio.gather(leaf(70, 2, deaf=True)), return_exceptions=True)))
        log(71, plain(await asyncio.gather(leaf(72, 2), asyncio.gather(leaf(73, 3), leaf(74, 4)))))
        log(75, plain(await asyncio.gather(leaf(76, 3), leaf(77, 2, deaf=True))))
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 10, 0)


