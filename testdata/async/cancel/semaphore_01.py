# Cancelled after k turns: semaphore.
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
    sem = asyncio.Semaphore(1)

    async def w0():
        log('w0')
        for i in range(2):
            try: sem.release()
            except ValueError as e: log(e)
            try:
                try: sem.release()
                except ValueError as e: log(e)
            except Exception as e:
                log(3, desc(e))
                log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
            try:
                async with sem:
                    log(5)
                    await asyncio.sleep(0)
                log(4, sem.locked())
                async with sem:
                    log(7)
                    await asyncio.sleep(0)
                log(6, sem.locked())
                await asyncio.sleep(0)
            except BaseException as e:
                log(8, desc(e))
                async with sem:
                    log(10)
                    await asyncio.sleep(0)
                log(9, sem.locked())
        try: sem.release()
        except ValueError as e: log(e)
        return 'w0'

    async def w1():
        log('w1')
        try:
            try:
                async with sem:
                    log(13)
                    await asyncio.sleep(0)
                log(12, sem.locked())
                log(14, await sem.acquire())
                await asyncio.sleep(0)
                sem.release()
                try: sem.release()
                except ValueError as e: log(e)
            except BaseException as e:
                log(16, desc(e))
                async with sem:
                    log(18)
                    await asyncio.sleep(0)
                log(17, sem.locked())
            async with sem:
                log(20)
                await asyncio.sleep(0)
                log(21)
            log(19, sem.locked())
        except BaseException as e:
            log(22, desc(e))
            raise
        await asyncio.sleep(0)
        log(23, await sem.acquire())
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with sem:
                log(25)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(26)
                await asyncio.sleep(0)
            log(24, sem.locked())
            try:
                await asyncio.sleep(0)
                async with sem:
                    log(28)
                    await asyncio.sleep(0)
                log(27, sem.locked())
                try: sem.release()
                except ValueError as e: log(e)
            finally:
                log(30, 'finally')
            log(31, await sem.acquire())
        finally:
            log(32, 'finally')
            await asyncio.sleep(0)
        return 'w2'

    async def w3():
        log('w3')
        try:
            try:
                log(33, await sem.acquire())
                await asyncio.sleep(0)
                sem.release()
                try: sem.release()
                except ValueError as e: log(e)
            finally:
                log(35, 'finally')
                try: sem.release()
                except ValueError as e: log(e)
            async with sem:
                log(38)
                await asyncio.sleep(0)
                log(39)
            log(37, sem.locked())
            async with sem:
                log(41)
                await asyncio.sleep(0)
                log(42)
            log(40, sem.locked())
        finally:
            log(43, 'finally')
        async with sem:
            log(45)
            await asyncio.sleep(0)
            log(46)
            await asyncio.sleep(0)
            log(47)
        log(44, sem.locked())
        async with sem:
            log(49)
            await asyncio.sleep(0)
            log(50)
        log(48, sem.locked())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 8, 0)


def scene2():
    sem = asyncio.BoundedSemaphore(2)

    async def w0():
        log('w0')
        try:
            log(51, await sem.acquire())
            try:
                async with sem:
                    log(53)
                    await asyncio.sleep(0)
                log(52, sem.locked())
                try: sem.release()
                except ValueError as e: log(e)
                await asyncio.sleep(0)
            finally:
                log(55, 'finally')
            async with sem:
                log(57)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(58)
                await asyncio.sleep(0)
                log(59)
            log(56, sem.locked())
        finally:
            log(60, 'finally')
        async with sem:
            log(62)
            await asyncio.sleep(0)
            log(63)
            await asyncio.sleep(0)
            log(64)
        log(61, sem.locked())
        return 'w0'

    return [w0]


run(scene2, 8, 0)


