# clock: virtual
# Cancelled after k turns: wait for.
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
        log(1, await asyncio.wait_for(asyncio.wait_for(leaf(5, 1), 0.011002), 0))
        log(6, await asyncio.wait_for(asyncio.sleep(0.011005, 'r'), None))
        try:
            try:
                log(11, await asyncio.wait_for(asyncio.create_task(leaf(13, 1)), 0.011011))
            except (TimeoutError, RuntimeError) as e:
                log(16, desc(e))
                raise
            for i in range(2):
                log(17, await asyncio.wait_for(asyncio.sleep(0.003013, 'r'), 0.011016))
                await asyncio.sleep(0)
                log(22, await asyncio.wait_for(asyncio.wait_for(leaf(26, 1), 0.003018), 0.011020))
        except (TimeoutError, RuntimeError) as e:
            log(27, desc(e))
            raise KeyError(28)
        return 'w0'

    async def w1():
        log('w1')
        log(29, await asyncio.wait_for(asyncio.sleep(0.011021, 'r'), None))
        return 'w1'

    async def w2():
        log('w2')
        try:
            log(34, await asyncio.wait_for(asyncio.wait_for(leaf(38, 2), 0.011026), 0))
            log(39, await asyncio.wait_for(asyncio.sleep(0.007029, 'r'), 0))
        except asyncio.CancelledError as e:
            log(44, desc(e))
            raise KeyError(45)
        try:
            log(46, await asyncio.wait_for(asyncio.wait_for(leaf(50, 1), 0.003034), 0))
            try:
                await asyncio.sleep(0)
                log(51, await asyncio.wait_for(asyncio.create_task(leaf(53, 1)), None))
                log(56, await asyncio.wait_for(asyncio.shield(leaf(59, 1)), 0.003044))
            finally:
                log(61, 'finally')
            log(62, await asyncio.wait_for(asyncio.sleep(0.019045, 'r'), 0.003047))
        finally:
            log(67, 'finally')
            await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 2, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        log(68, await asyncio.wait_for(asyncio.shield(leaf(71, 4, deaf=True)), 0.019052))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        log(73, await asyncio.wait_for(asyncio.shield(leaf(76, 1)), 0.029056))
        try:
            try:
                log(78, await asyncio.wait_for(asyncio.shield(leaf(81, 3)), 0.011060))
                log(83, await asyncio.wait_for(asyncio.wait_for(leaf(87, 1, KeyError), 0.019062), 0))
            finally:
                log(88, 'finally')
                log(89, await asyncio.wait_for(asyncio.sleep(0.003065, 'r'), 0.019068))
            await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            log(94, desc(e))
            log(95, await asyncio.wait_for(asyncio.wait_for(leaf(99, 2), 0.003070), None))
            raise
        return 'w1'

    async def w2():
        log('w2')
        log(100, await asyncio.wait_for(asyncio.shield(leaf(103, 1)), 0.011075))
        log(105, await asyncio.wait_for(asyncio.shield(leaf(108, 3)), 0))
        await asyncio.sleep(0)
        return 'w2'

    return [w0, w1, w2]


run(scene2, 8, 1, pause=0.0051)


