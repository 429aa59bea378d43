# Cancelled after k turns: lock.
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
    lock = asyncio.Lock()

    async def w0():
        log('w0')
        for i in range(2):
            log(1, lock.locked())
            if lock.locked(): lock.release()
            try:
                log(2, await lock.acquire())
                try:
                    await asyncio.sleep(0)
                finally:
                    lock.release()
                log(3, await lock.acquire())
                try:
                    await asyncio.sleep(0)
                finally:
                    lock.release()
            finally:
                log(4, 'finally')
                log(5, await lock.acquire())
                try:
                    await asyncio.sleep(0)
                finally:
                    lock.release()
            async with lock:
                log(7)
                await asyncio.sleep(0)
                log(8)
            log(6, lock.locked())
        log(9, await lock.acquire())
        try:
            await asyncio.sleep(0)
        finally:
            lock.release()
        log(10, lock.locked())
        if lock.locked(): lock.release()
        return 'w0'

    async def w1():
        log('w1')
        async with lock:
            log(12)
            await asyncio.sleep(0)
        log(11, lock.locked())
        try:
            await asyncio.sleep(0)
            try:
                async with lock:
                    log(14)
                    await asyncio.sleep(0)
                log(13, lock.locked())
            finally:
                log(15, 'finally')
                await asyncio.sleep(0)
        except (TimeoutError, RuntimeError) as e:
            log(16, desc(e))
            async with lock:
                log(18)
                await asyncio.sleep(0)
            log(17, lock.locked())
            raise
        return 'w1'

    async def w2():
        log('w2')
        async with lock:
            log(20)
            await asyncio.sleep(0)
        log(19, lock.locked())
        log(21, await lock.acquire())
        try:
            await asyncio.sleep(0)
        finally:
            lock.release()
        async with lock:
            log(23)
            try:
                await asyncio.sleep(0)
                log(24)
                await asyncio.sleep(0)
                log(25)
            except asyncio.CancelledError as e:
                log(26, desc(e))
                await asyncio.sleep(0)
                log(27)
            await asyncio.sleep(0)
            log(28)
        log(22, lock.locked())
        return 'w2'

    return [w0, w1, w2]


run(scene1, 10, 0)


def scene2():
    lock = asyncio.Lock()

    async def w0():
        log('w0')
        for i in range(2):
            try:
                async with lock:
                    log(30)
                    await asyncio.sleep(0)
                log(29, lock.locked())
            except (TimeoutError, RuntimeError) as e:
                log(31, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
            try:
                async with lock:
                    log(33)
                    await asyncio.sleep(0)
                log(32, lock.locked())
                async with lock:
                    log(35)
                    await asyncio.sleep(0)
                log(34, lock.locked())
            finally:
                log(36, 'finally')
                await asyncio.sleep(0)
        log(37, await lock.acquire())
        try:
            await asyncio.sleep(0)
        finally:
            lock.release()
        return 'w0'

    async def w1():
        log('w1')
        log(38, lock.locked())
        if lock.locked(): lock.release()
        try:
            async with lock:
                log(40)
                await asyncio.sleep(0)
                log(41)
                await asyncio.sleep(0)
                log(42)
                await asyncio.sleep(0)
                log(43)
            log(39, lock.locked())
            log(44, lock.locked())
            if lock.locked(): lock.release()
            await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            log(45, desc(e))
            await asyncio.sleep(0)
            raise
        async with lock:
            log(47)
            await asyncio.sleep(0)
            log(48)
            await asyncio.sleep(0)
            log(49)
            await asyncio.sleep(0)
            log(50)
        log(46, lock.locked())
        return 'w1'

    async def w2():
        log('w2')
        log(51, lock.locked())
        if lock.locked(): lock.release()
        async with lock:
            log(53)
            await asyncio.sleep(0)
            log(54)
        log(52, lock.locked())
        return 'w2'

    return [w0, w1, w2]


run(scene2, 10, 0)


