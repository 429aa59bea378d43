# Each thing of asyncio that waits, cancelled after each number of turns: what
# the task and its helpers did, what came out, and what state it left behind.
import asyncio
import threading

SCENES = []


def scene(f):
    SCENES.append(f)
    return f


async def ticks(n, *calls):
    for _ in range(n):
        await asyncio.sleep(0)
    for c in calls:
        c()


@scene
def lock(log, spawn):
    k = asyncio.Lock()

    async def other(name):
        async with k:
            log.append(f'{name} in')
            await ticks(2)
        log.append(f'{name} out')
    spawn(other('a'))
    spawn(other('b'))

    async def main():
        await asyncio.sleep(0)
        async with k:
            log.append('mine')
            await asyncio.sleep(0)
    return main(), lambda: (k.locked(), len(k._waiters or ()))


@scene
def event(log, spawn):
    e = asyncio.Event()
    spawn(ticks(3, e.set))

    async def main():
        log.append(await e.wait())
    return main(), lambda: (e.is_set(), len(e._waiters))


@scene
def condition(log, spawn):
    c = asyncio.Condition()

    async def notify():
        await ticks(2)
        async with c:
            c.notify(2)
            log.append('notified')
            await asyncio.sleep(0)

    async def second():
        async with c:
            await c.wait()
            log.append('second')
    spawn(notify())

    async def main():
        async with c:
            try:
                await c.wait()
                log.append('woken')
            finally:
                log.append(c.locked())
    spawn(second())
    return main(), lambda: (c.locked(), len(c._waiters))


@scene
def condition_wait_for(log, spawn):
    c = asyncio.Condition()
    n = [0]

    async def count():
        for _ in range(3):
            await asyncio.sleep(0)
            async with c:
                n[0] += 1
                c.notify_all()
    spawn(count())

    async def main():
        async with c:
            log.append(await c.wait_for(lambda: n[0] >= 2))
    return main(), lambda: (c.locked(), n)


@scene
def semaphore(log, spawn):
    s = asyncio.Semaphore(1)

    async def other(i):
        async with s:
            await asyncio.sleep(0)
            log.append(i)
    spawn(other(1))
    spawn(other(2))

    async def main():
        await asyncio.sleep(0)
        async with s:
            await asyncio.sleep(0)
            log.append('mine')
    return main(), lambda: (s.locked(), s._value)


@scene
def bounded_semaphore(log, spawn):
    s = asyncio.BoundedSemaphore(2)

    async def other():
        await s.acquire()
        await ticks(2)
        s.release()
    for _ in range(3):
        spawn(other())

    async def main():
        await s.acquire()
        try:
            await asyncio.sleep(0)
        finally:
            s.release()
        try:
            s.release()
        except ValueError as e:
            log.append(str(e))
    return main(), lambda: s._value


@scene
def barrier(log, spawn):
    b = asyncio.Barrier(3)

    async def other(i):
        try:
            log.append((i, await b.wait()))
        except asyncio.BrokenBarrierError:
            log.append((i, 'broken'))
    spawn(other(1))

    async def late():
        await ticks(2)
        await other(2)
    spawn(late())

    async def abort():
        await ticks(8)
        if b.n_waiting:
            await b.abort()
    spawn(abort())

    async def main():
        async with b as i:
            log.append(i)
            await asyncio.sleep(0)
    return main(), lambda: (b.n_waiting, b.broken)


def queues(cls):
    @scene
    def get(log, spawn):
        q = cls(1)

        async def feed():
            await ticks(2)
            for i in (3, 1, 2):
                await q.put(i)
                log.append(f'put {i}')
        spawn(feed())

        async def main():
            for _ in range(3):
                log.append(await q.get())
                q.task_done()
        return main(), lambda: (q.qsize(), q._unfinished_tasks)
    get.__name__ = cls.__name__ + ' get'

    @scene
    def put(log, spawn):
        q = cls(1)

        async def take():
            for _ in range(3):
                await ticks(2)
                log.append(f'got {await q.get()}')
        spawn(take())

        async def main():
            for i in (3, 1, 2):
                await q.put(i)
                log.append(i)
        return main(), lambda: (q.qsize(), q.full())
    put.__name__ = cls.__name__ + ' put'

    @scene
    def join(log, spawn):
        q = cls()
        q.put_nowait(1)
        q.put_nowait(2)

        async def work():
            while not q.empty():
                await asyncio.sleep(0)
                log.append(await q.get())
                q.task_done()
        spawn(work())

        async def main():
            await q.join()
            log.append('joined')
        return main(), lambda: (q.qsize(), q._unfinished_tasks)
    join.__name__ = cls.__name__ + ' join'

    @scene
    def shut(log, spawn):
        q = cls(1)
        q.put_nowait(0)

        async def putter():
            try:
                await q.put(1)
                log.append('put')
            except asyncio.QueueShutDown:
                log.append('no room any more')
        spawn(putter())
        spawn(ticks(3, lambda: q.shutdown(immediate=True)))

        async def main():
            try:
                while True:
                    log.append(await q.get())
                    await asyncio.sleep(0)
            except asyncio.QueueShutDown:
                log.append('shut')
                await asyncio.sleep(0)
        return main(), lambda: q.qsize()
    shut.__name__ = cls.__name__ + ' shutdown'


queues(asyncio.Queue)
queues(asyncio.PriorityQueue)
queues(asyncio.LifoQueue)


def child(log, name, n, fail=False):
    async def run():
        try:
            await ticks(n)
            if fail:
                raise ValueError(name)
            log.append(f'{name} done')
            return name
        except asyncio.CancelledError:
            log.append(f'{name} cancelled')
            raise
    return run()


def many(name, wait):
    def make(log, spawn):
        ts = [spawn(child(log, 'x', 1)), spawn(child(log, 'y', 3, True)), spawn(child(log, 'z', 4))]

        async def main():
            log.append(await wait(ts))
        return main(), lambda: [t.cancelled() for t in ts]
    make.__name__ = name
    scene(make)


def names(ts):
    return sorted(repr(t.exception() or t.result()) for t in ts)


async def waited(ts, **how):
    done, pending = await asyncio.wait(ts, **how)
    return names(done), len(pending)


async def completed(ts):
    out = []
    for c in asyncio.as_completed(ts):
        try:
            out.append(await c)
        except ValueError as e:
            out.append(repr(e))
    return out


async def completed_async(ts):
    out = []
    async for t in asyncio.as_completed(ts):
        out.append(names([t]))
    return out


async def gathered_in_turn(ts):
    return await asyncio.gather(asyncio.gather(*ts[:2], return_exceptions=True), ts[2], ts[0])


async def timed(ts):
    async with asyncio.timeout(100) as t:
        await asyncio.gather(*ts)
    return t.expired()


async def timed_at(ts):
    async with asyncio.timeout_at(None) as t:
        await ts[2]
    return t.expired()


many('gather', lambda ts: asyncio.gather(*ts))
many('gather return_exceptions', lambda ts: asyncio.gather(*ts, return_exceptions=True))
many('gather nested', gathered_in_turn)
many('wait all', waited)
many('wait first', lambda ts: waited(ts, return_when=asyncio.FIRST_COMPLETED))
many('wait exception', lambda ts: waited(ts, return_when=asyncio.FIRST_EXCEPTION))
many('wait timeout', lambda ts: waited(ts, timeout=100))
many('wait_for', lambda ts: asyncio.wait_for(ts[2], 100))
many('wait_for None', lambda ts: asyncio.wait_for(ts[1], None))
many('timeout', timed)
many('timeout_at', timed_at)
many('as_completed', completed)
many('as_completed async', completed_async)
many('shield', lambda ts: asyncio.shield(ts[2]))
many('shield in gather', lambda ts: asyncio.gather(asyncio.shield(ts[0]), asyncio.shield(ts[2])))
many('ensure_future', lambda ts: asyncio.ensure_future(ts[1]))


@scene
def timeout_expires(log, spawn):
    async def main():
        try:
            async with asyncio.timeout(0) as t:
                await child(log, 'inner', 4)
        except TimeoutError as e:
            log.append((t.expired(), type(e.__cause__).__name__))
        await asyncio.sleep(0)
    return main(), lambda: None


@scene
def task_group(log, spawn):
    async def main():
        async with asyncio.TaskGroup() as g:
            g.create_task(child(log, 'a', 2))
            g.create_task(child(log, 'b', 5))
            await asyncio.sleep(0)
        log.append('over')
    return main(), lambda: None


@scene
def task_group_fails(log, spawn):
    async def main():
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(child(log, 'a', 2, True))
                g.create_task(child(log, 'b', 5))
        except* ValueError as e:
            log.append(repr(e.exceptions))
        await asyncio.sleep(0)
    return main(), lambda: None


@scene
def task_groups_nested(log, spawn):
    async def main():
        async with asyncio.TaskGroup() as g:
            g.create_task(child(log, 'a', 3))
            async with asyncio.TaskGroup() as h:
                h.create_task(child(log, 'b', 2))
            log.append('inner over')
    return main(), lambda: None


@scene
def to_thread(log, spawn):
    go = threading.Event()

    async def main():
        await asyncio.sleep(0)
        log.append('begin')
        try:
            await asyncio.to_thread(go.wait, 10)
        finally:
            go.set()
        log.append('end')
    return main(), go.is_set


to_thread.turns = 4     # the thread ends when it is cancelled


def readers(name, read):
    def make(log, spawn):
        r = asyncio.StreamReader(limit=32)

        async def feed():
            for part in b'one\ntw', b'o\nthr', b'ee\n':
                await asyncio.sleep(0)
                r.feed_data(part)
            r.feed_eof()
        spawn(feed())

        async def main():
            while data := await read(r):
                log.append(data)
        return main(), lambda: (r.at_eof(), bytes(r._buffer))
    make.__name__ = name
    scene(make)


async def exactly(r):
    try:
        return await r.readexactly(4)
    except asyncio.IncompleteReadError as e:
        return e.partial


readers('read', lambda r: r.read(4))
readers('read all', lambda r: r.read())
readers('readline', lambda r: r.readline())
readers('readexactly', exactly)


@scene
def call_threadsafe(log, spawn):
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    spawn(ticks(2, lambda: loop.call_soon_threadsafe(lambda: fut.done() or fut.set_result('safe'))))

    async def main():
        log.append(await fut)
    return main(), fut.cancelled


async def play(make, k, again):
    log = []
    helpers = []

    def spawn(coro):
        helpers.append(asyncio.create_task(coro))
        return helpers[-1]
    coro, state = make(log, spawn)
    task = asyncio.create_task(coro)
    await ticks(k)
    finished = task.done()
    for _ in range(1 + again):
        if not task.cancel('k'):
            break
        await asyncio.sleep(0)
    try:
        out = await task
    except BaseException as e:
        out = repr(e)
    cancelling = task.cancelling()
    for _ in range(12):
        await asyncio.sleep(0)
    left = state()
    for h in helpers:
        h.cancel()
    await asyncio.gather(*helpers, return_exceptions=True)
    print(' ', k, 'twice' if again else 'once', log, out, cancelling, left)
    return finished


for make in SCENES:
    print(make.__name__)
    for again in False, True:
        for k in range(getattr(make, 'turns', 12)):
            if asyncio.run(play(make, k, again)):
                break
