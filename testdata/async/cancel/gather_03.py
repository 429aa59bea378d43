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
        log(1, plain(await asyncio.gather(leaf(2, 1, KeyError), leaf(3, 2, KeyError), asyncio.gather(leaf(4, 1)), return_exceptions=True)))
        log(5, plain(await asyncio.gather(leaf(6, 4), leaf(7, 2), leaf(8, 4, deaf=True))))
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        try:
            for i in range(2):
                log(9, plain(await asyncio.gather(leaf(10, 2, deaf=True), leaf(11, 1, deaf=True), leaf(12, 2, deaf=True), return_exceptions=True)))
            log(13, plain(await asyncio.gather(leaf(14, 1), leaf(15, 2), leaf(16, 1))))
            try:
                log(17, plain(await asyncio.gather(leaf(18, 4, KeyError), return_exceptions=True)))
            finally:
                log(19, 'finally')
                log(20, plain(await asyncio.gather(leaf(21, 2, deaf=True), leaf(22, 3, KeyError), asyncio.gather(leaf(23, 3, KeyError)), return_exceptions=True)))
        finally:
            log(24, 'finally')
            log(25, plain(await asyncio.gather(leaf(26, 3, deaf=True))))
        return 'w1'

    async def w2():
        log('w2')
        log(27, plain(await asyncio.gather(leaf(28, 3, deaf=True), asyncio.gather(leaf(29, 2, KeyError), leaf(30, 2)))))
        try:
            await asyncio.sleep(0)
            log(31, plain(await asyncio.gather(leaf(32, 4))))
            log(33, plain(await asyncio.gather(leaf(34, 4), return_exceptions=True)))
        except asyncio.CancelledError as e:
            log(35, desc(e))
            raise KeyError(36)
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 9, 2)


def scene2():

    async def w0():
        log('w0')
        log(37, plain(await asyncio.gather(leaf(38, 2, KeyError))))
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        log(39, plain(await asyncio.gather(leaf(40, 2), leaf(41, 3), leaf(42, 3))))
        log(43, plain(await asyncio.gather(leaf(44, 1), leaf(45, 1, deaf=True), leaf(46, 3))))
        return 'w1'

    async def w2():
        log('w2')
        try:
            log(47, plain(await asyncio.gather(leaf(48, 2))))
            try:
                log(49, plain(await asyncio.gather(leaf(50, 3, KeyError), leaf(51, 3, deaf=True), leaf(52, 3))))
                log(53, plain(await asyncio.gather(leaf(54, 2, KeyError), leaf(55, 2), leaf(56, 3), return_exceptions=True)))
                log(57, plain(await asyncio.gather(leaf(58, 4, deaf=True), leaf(59, 2, deaf=True), asyncio.gather(leaf(60, 1, deaf=True), leaf(61, 1)))))
            finally:
                log(62, 'finally')
                log(63, plain(await asyncio.gather(leaf(64, 1), leaf(65, 2), leaf(66, 4, deaf=True))))
        except BaseException as e:
            log(67, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        return 'w2'

    async def w3():
        log('w3')
        log(68, plain(await asyncio.gather(leaf(69, 1), leaf(70, 4), leaf(71, 1))))
        try:
            try:
                log(72, plain(await asyncio.gather(leaf(73, 2), leaf(74, 2), leaf(75, 3))))
            finally:
                log(76, 'finally')
        except Exception as e:
            log(77, desc(e))
            log(78, plain(await asyncio.gather(leaf(79, 3, KeyError), leaf(80, 2, KeyError), leaf(81, 4), asyncio.gather(leaf(82, 3)), return_exceptions=True)))
            raise
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 9, 2)


