# A scheduler of its own, as curio has it: generators, traps, a heap of timers; asyncio is not used.
import heapq
import sys
import types
from collections import deque


class Cancelled(BaseException):
    pass


@types.coroutine
def trap(name, *args):
    return (yield (name, *args))


async def sleep(n):
    return await trap('sleep', n)


async def spawn(coro, name=None):
    return await trap('spawn', coro, name)


async def me():
    return await trap('me')


class Task:
    count = 0

    def __init__(self, coro, name):
        Task.count += 1
        self.coro, self.name, self.id = coro, name or coro.__qualname__, Task.count
        self.result = self.error = None
        self.done, self.joining, self.pending, self.timer, self.where = False, [], None, None, None

    async def join(self):
        if not self.done:
            await trap('wait', self.joining)
        if self.error:
            raise self.error
        return self.result

    async def cancel(self):
        await trap('cancel', self)
        try:
            await self.join()
        except Cancelled:
            return True
        return False


class Event:
    def __init__(self):
        self.set_, self.waiting = False, []

    async def wait(self):
        if not self.set_:
            await trap('wait', self.waiting)

    async def set(self):
        self.set_ = True
        await trap('wake', self.waiting, len(self.waiting))


class Queue:
    def __init__(self, size=0):
        self.items, self.size, self.getting, self.putting = deque(), size, [], []

    async def put(self, x):
        while self.size and len(self.items) >= self.size:
            await trap('wait', self.putting)
        self.items.append(x)
        await trap('wake', self.getting, 1)

    async def get(self):
        while not self.items:
            await trap('wait', self.getting)
        x = self.items.popleft()
        await trap('wake', self.putting, 1)
        return x

    def __aiter__(self):
        return self

    async def __anext__(self):
        x = await self.get()
        if x is None:
            raise StopAsyncIteration
        return x


class Kernel:
    def __init__(self):
        self.ready, self.timers, self.now, self.n = deque(), [], 0, 0
        self.gens = []

    def add(self, coro, name=None):
        t = Task(coro, name)
        self.ready.append((t, None))
        return t

    def finish(self, t, result=None, error=None):
        t.done, t.result, t.error = True, result, error
        for w in t.joining:
            self.ready.append((w, None))
        t.joining.clear()

    def step(self, t, value):
        try:
            if t.pending:
                e, t.pending = t.pending, None
                request = t.coro.throw(e)
            else:
                request = t.coro.send(value)
        except StopIteration as e:
            return self.finish(t, e.value)
        except BaseException as e:
            return self.finish(t, error=e)
        name, *args = request
        getattr(self, 'trap_' + name)(t, *args)

    def trap_sleep(self, t, n):
        self.n += 1
        t.timer = self.n
        heapq.heappush(self.timers, (self.now + n, self.n, t))

    def trap_spawn(self, t, coro, name):
        self.ready.append((t, self.add(coro, name)))

    def trap_me(self, t):
        self.ready.appendleft((t, t))

    def trap_wait(self, t, where):
        t.where = where
        where.append(t)

    def trap_wake(self, t, where, n):
        for w in where[:n]:
            self.ready.append((w, None))
        del where[:n]
        self.ready.append((t, None))

    def trap_cancel(self, t, other):
        if not other.done:
            other.pending = Cancelled(other.name)
            if other.where and other in other.where:
                other.where.remove(other)
                self.ready.append((other, None))
            elif other.timer:
                other.timer = None
                self.ready.append((other, None))
        self.ready.append((t, None))

    def run(self, coro):
        old = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self.gens.append, finalizer=lambda g: self.add(g.aclose(), 'closing'))
        try:
            main = self.add(coro, 'main')
            while not main.done or self.ready:
                while self.ready:
                    self.step(*self.ready.popleft())
                if not self.timers:
                    break
                self.now, n, t = heapq.heappop(self.timers)
                if t.timer == n:
                    t.timer = None
                    self.ready.append((t, self.now))
        finally:
            sys.set_asyncgen_hooks(*old)
        if main.error:
            raise main.error
        return main.result


kernel = Kernel()


def log(*a):
    print(f'{kernel.now:g}', *a)


async def ticker(n, every):
    try:
        for i in range(n):
            await sleep(every)
            yield i
    finally:
        await sleep(0.25)
        log('ticker closed')


async def producer(q, n):
    for i in range(n):
        await q.put(i)
        log('put', i)
    await q.put(None)


async def consumer(q):
    total = 0
    async for x in q:
        log('got', x)
        await sleep(1)
        total += x
    return total


async def sleeper():
    try:
        await sleep(100)
    except Cancelled as e:
        log('cancelled', e)
        await sleep(1)
        raise
    finally:
        log('sleeper ends')


async def failing():
    await sleep(2)
    raise KeyError('failing')


async def main():
    q = Queue(2)
    c = await spawn(consumer(q), 'consumer')
    p = await spawn(producer(q, 5))
    s = await spawn(sleeper())
    f = await spawn(failing())
    log((await me()).name, p.name, c.id)
    log(await s.cancel(), await s.cancel())
    try:
        await f.join()
    except KeyError as e:
        log('failed', e, e.__traceback__.tb_next is not None)
    log('total', await c.join())
    async for i in ticker(5, 0.5):
        log('tick', i)
        if i == 2:
            break
    e = Event()
    waiting = [await spawn(e.wait(), f'w{i}') for i in range(3)]
    await sleep(1)
    await e.set()
    for w in waiting:
        await w.join()
    log([x async for x in ticker(2, 0.1)])
    log(len(kernel.gens), [g.ag_frame is None for g in kernel.gens])
    return 'end'


print(kernel.run(main()))
print(Task.count)
