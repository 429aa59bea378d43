# Cancelled after k turns: shield.
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
                log(1, plain(await asyncio.shield(leaf(2, 3))))
                log(6, plain(await asyncio.shield(asyncio.create_task(leaf(8, 1, KeyError)))))
            except BaseException as e:
                log(11, desc(e))
                raise
            await asyncio.sleep(0)
        finally:
            log(12, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        try:
            for i in range(2):
                await asyncio.sleep(0)
                log(13, plain(await asyncio.shield(leaf(14, 1, KeyError))))
                log(18, plain(await asyncio.shield(asyncio.gather(leaf(21, 4)))))
            log(23, plain(await asyncio.shield(asyncio.gather(leaf(26, 4)))))
        finally:
            log(28, 'finally')
        log(29, plain(await asyncio.shield(asyncio.gather(leaf(32, 1, deaf=True)))))
        log(34, plain(await asyncio.shield(asyncio.shield(leaf(38, 1)))))
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            await asyncio.sleep(0)
        log(39, plain(await asyncio.shield(leaf(40, 4, deaf=True))))
        log(44, plain(await asyncio.shield(asyncio.gather(leaf(47, 2)))))
        return 'w2'

    async def w3():
        log('w3')
        try:
            log(49, plain(await asyncio.shield(asyncio.gather(leaf(52, 1)))))
            for i in range(2):
                log(54, plain(await asyncio.shield(asyncio.gather(leaf(57, 2)))))
                log(59, plain(await asyncio.shield(leaf(60, 1))))
                log(64, plain(await asyncio.shield(leaf(65, 2, deaf=True))))
            log(69, plain(await asyncio.shield(asyncio.gather(leaf(72, 1)))))
        except Exception as e:
            log(74, desc(e))
            raise
        log(75, plain(await asyncio.shield(leaf(76, 2))))
        log(80, plain(await asyncio.shield(leaf(81, 1))))
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 10, 1)


def scene2():

    async def w0():
        log('w0')
        log(85, plain(await asyncio.shield(asyncio.gather(leaf(88, 3)))))
        for i in range(2):
            await asyncio.sleep(0)
            log(90, plain(await asyncio.shield(leaf(91, 3))))
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        log(95, plain(await asyncio.shield(asyncio.gather(leaf(98, 1)))))
        log(100, plain(await asyncio.shield(asyncio.shield(leaf(104, 2)))))
        return 'w1'

    async def w2():
        log('w2')
        log(105, plain(await asyncio.shield(leaf(106, 4))))
        log(110, plain(await asyncio.shield(asyncio.create_task(leaf(112, 3, KeyError)))))
        return 'w2'

    return [w0, w1, w2]


run(scene2, 11, 2)


