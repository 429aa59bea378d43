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
        log(1, plain(await asyncio.shield(asyncio.gather(leaf(4, 4, deaf=True)))))
        log(6, plain(await asyncio.shield(asyncio.create_task(leaf(8, 4)))))
        log(11, plain(await asyncio.shield(asyncio.gather(leaf(14, 3)))))
        return 'w0'

    async def w1():
        log('w1')
        log(16, plain(await asyncio.shield(leaf(17, 4))))
        log(21, plain(await asyncio.shield(asyncio.shield(leaf(25, 3)))))
        return 'w1'

    async def w2():
        log('w2')
        try:
            await asyncio.sleep(0)
            try:
                log(26, plain(await asyncio.shield(asyncio.shield(leaf(30, 4)))))
                log(31, plain(await asyncio.shield(asyncio.shield(leaf(35, 1)))))
            finally:
                log(36, 'finally')
            for i in range(2):
                log(37, plain(await asyncio.shield(asyncio.create_task(leaf(39, 3)))))
                await asyncio.sleep(0)
        finally:
            log(42, 'finally')
            log(43, plain(await asyncio.shield(leaf(44, 4, KeyError))))
        log(48, plain(await asyncio.shield(asyncio.create_task(leaf(50, 3)))))
        log(53, plain(await asyncio.shield(asyncio.gather(leaf(56, 2)))))
        return 'w2'

    return [w0, w1, w2]


run(scene1, 9, 2)


def scene2():

    async def w0():
        log('w0')
        try:
            try:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(58, plain(await asyncio.shield(asyncio.shield(leaf(62, 3)))))
            finally:
                log(63, 'finally')
        except asyncio.CancelledError as e:
            log(64, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        return 'w0'

    async def w1():
        log('w1')
        log(65, plain(await asyncio.shield(leaf(66, 1))))
        try:
            try:
                log(70, plain(await asyncio.shield(asyncio.gather(leaf(73, 1, deaf=True)))))
                log(75, plain(await asyncio.shield(leaf(76, 2))))
            except (TimeoutError, RuntimeError) as e:
                log(80, desc(e))
                log(81, plain(await asyncio.shield(asyncio.create_task(leaf(83, 2)))))
                raise
            log(86, plain(await asyncio.shield(asyncio.create_task(leaf(88, 1, KeyError)))))
            log(91, plain(await asyncio.shield(leaf(92, 2, KeyError))))
        finally:
            log(96, 'finally')
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            await asyncio.sleep(0)
            log(97, plain(await asyncio.shield(asyncio.gather(leaf(100, 3, deaf=True)))))
            await asyncio.sleep(0)
        finally:
            log(102, 'finally')
        try:
            try:
                await asyncio.sleep(0)
            except Exception as e:
                log(103, desc(e))
                raise
            log(104, plain(await asyncio.shield(asyncio.create_task(leaf(106, 3)))))
            log(109, plain(await asyncio.shield(asyncio.gather(leaf(112, 3, KeyError)))))
        finally:
            log(114, 'finally')
        log(115, plain(await asyncio.shield(asyncio.shield(leaf(119, 3)))))
        return 'w2'

    async def w3():
        log('w3')
        for i in range(2):
            log(120, plain(await asyncio.shield(asyncio.gather(leaf(123, 4, KeyError)))))
            log(125, plain(await asyncio.shield(leaf(126, 2, deaf=True))))
            log(130, plain(await asyncio.shield(asyncio.shield(leaf(134, 1)))))
        for i in range(2):
            log(135, plain(await asyncio.shield(asyncio.gather(leaf(138, 1)))))
            log(140, plain(await asyncio.shield(asyncio.gather(leaf(143, 4)))))
        log(145, plain(await asyncio.shield(asyncio.shield(leaf(149, 3, deaf=True)))))
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 11, 0)


