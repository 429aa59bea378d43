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
        try:
            try:
                log(1, await asyncio.wait_for(asyncio.shield(leaf(4, 2)), 0.003003))
                log(6, await asyncio.wait_for(asyncio.wait_for(leaf(10, 2), 0.029006), None))
            except (TimeoutError, RuntimeError) as e:
                log(11, desc(e))
                raise KeyError(12)
            log(13, await asyncio.wait_for(asyncio.shield(leaf(16, 4)), 0.007012))
        finally:
            log(18, 'finally')
        return 'w0'

    async def w1():
        log('w1')
        try:
            log(19, await asyncio.wait_for(asyncio.shield(leaf(22, 4, deaf=True)), 0.007015))
            log(24, await asyncio.wait_for(asyncio.create_task(leaf(26, 3)), 0))
            try:
                await asyncio.sleep(0)
            except Exception as e:
                log(29, desc(e))
                raise
        finally:
            log(30, 'finally')
            log(31, await asyncio.wait_for(asyncio.sleep(0.007021, 'r'), 0.019023))
        log(36, await asyncio.wait_for(asyncio.sleep(0.029025, 'r'), 0.029027))
        return 'w1'

    async def w2():
        log('w2')
        for i in range(2):
            for i in range(2):
                await asyncio.sleep(0)
                log(41, await asyncio.wait_for(asyncio.shield(leaf(44, 2)), 0.029031))
                log(46, await asyncio.wait_for(asyncio.create_task(leaf(48, 4)), 0.029036))
            try:
                log(51, await asyncio.wait_for(asyncio.shield(leaf(54, 2)), 0.011040))
                log(56, await asyncio.wait_for(leaf(57, 2), 0.007043))
                log(61, await asyncio.wait_for(asyncio.create_task(leaf(63, 3, deaf=True)), None))
            finally:
                log(66, 'finally')
            await asyncio.sleep(0)
        log(67, await asyncio.wait_for(asyncio.sleep(0.003049, 'r'), 0))
        log(72, await asyncio.wait_for(asyncio.wait_for(leaf(76, 1), 0.019054), None))
        return 'w2'

    async def w3():
        log('w3')
        log(77, await asyncio.wait_for(asyncio.create_task(leaf(79, 2)), None))
        try:
            log(82, await asyncio.wait_for(asyncio.shield(leaf(85, 2, deaf=True)), 0.029063))
        except Exception as e:
            log(87, desc(e))
            log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        await asyncio.sleep(0)
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 12, 3, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        for i in range(2):
            log(88, await asyncio.wait_for(asyncio.create_task(leaf(90, 1, deaf=True)), None))
            for i in range(2):
                log(93, await asyncio.wait_for(leaf(94, 3, KeyError), None))
                await asyncio.sleep(0)
        try:
            log(98, await asyncio.wait_for(leaf(99, 2), None))
            await asyncio.sleep(0)
            log(103, await asyncio.wait_for(asyncio.shield(leaf(106, 4)), 0))
        except BaseException as e:
            log(108, desc(e))
            raise
        return 'w0'

    return [w0]


run(scene2, 11, 0, pause=0.0051)


