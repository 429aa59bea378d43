# What libraries build on asyncio: retries with backoff, caches of coroutines, single flight, rate limits, circuit
# breakers, pools, debouncing, read-write locks, resources on a stack, structured nurseries.
import asyncio
import contextlib
import contextvars
import functools
from collections import OrderedDict, deque

request_id = contextvars.ContextVar('request_id', default='-')


def log(*a):
    print(request_id.get(), *a)


def retry(times, *exceptions, backoff=0.1, factor=2):
    def decorate(f):
        @functools.wraps(f)
        async def again(*a, **k):
            delay, errors = backoff, []
            for attempt in range(1, times + 1):
                try:
                    return await f(*a, **k)
                except exceptions as e:
                    e.add_note(f'attempt {attempt}')
                    errors.append(e)
                    if attempt < times:
                        await asyncio.sleep(delay)
                        delay *= factor
            raise ExceptionGroup(f'{f.__name__} failed {times} times', errors)
        return again
    return decorate


def async_lru(size):
    def decorate(f):
        cache = OrderedDict()

        @functools.wraps(f)
        async def cached(*a):
            if a in cache:
                cache.move_to_end(a)
                return await asyncio.shield(cache[a])
            cache[a] = asyncio.ensure_future(f(*a))
            if len(cache) > size:
                cache.popitem(last=False)
            try:
                return await asyncio.shield(cache[a])
            except Exception:
                cache.pop(a, None)
                raise
        cached.info = lambda: list(cache)
        return cached
    return decorate


class SingleFlight:
    def __init__(self):
        self.calls = {}

    async def do(self, key, f):
        if task := self.calls.get(key):
            return await asyncio.shield(task), True
        self.calls[key] = task = asyncio.create_task(f())
        task.add_done_callback(lambda _: self.calls.pop(key))
        return await asyncio.shield(task), False


class Limiter:
    def __init__(self, n, per):
        self.n, self.per, self.times = n, per, deque()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            while len(self.times) >= self.n:
                wait = self.times[0] + self.per - loop.time()
                if wait <= 1e-9:
                    self.times.popleft()
                else:
                    await asyncio.sleep(wait)
            self.times.append(loop.time())

    async def __aexit__(self, *exc):
        return False


class Breaker:
    def __init__(self, limit, rest):
        self.limit, self.rest, self.failures, self.opened = limit, rest, 0, None

    @contextlib.asynccontextmanager
    async def __call__(self):
        if self.opened is not None:
            if asyncio.get_running_loop().time() - self.opened < self.rest:
                raise RuntimeError('open')
            self.opened = None
        try:
            yield self
        except Exception:
            self.failures += 1
            if self.failures >= self.limit:
                self.opened, self.failures = asyncio.get_running_loop().time(), 0
            raise
        else:
            self.failures = 0


class Pool:
    def __init__(self, n):
        self.n, self.made, self.free = n, 0, asyncio.LifoQueue()

    @contextlib.asynccontextmanager
    async def take(self):
        if self.free.empty() and self.made < self.n:
            self.made += 1
            item = f'c{self.made}'
        else:
            item = await self.free.get()
        try:
            yield item
        finally:
            self.free.put_nowait(item)


class RWLock:
    def __init__(self):
        self.cond, self.readers, self.writing = asyncio.Condition(), 0, False

    @contextlib.asynccontextmanager
    async def read(self):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing)
            self.readers += 1
        try:
            yield
        finally:
            async with self.cond:
                self.readers -= 1
                self.cond.notify_all()

    @contextlib.asynccontextmanager
    async def write(self):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        try:
            yield
        finally:
            async with self.cond:
                self.writing = False
                self.cond.notify_all()


def debounce(delay):
    def decorate(f):
        handle = None

        def call(*a):
            nonlocal handle
            if handle:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(delay, f, *a)
        return call
    return decorate


async def retries():
    tries = 0

    @retry(3, ConnectionError, backoff=0.1)
    async def flaky(good):
        nonlocal tries
        tries += 1
        if tries < good:
            raise ConnectionError(tries)
        return tries
    log(await flaky(3))
    tries = -10
    try:
        await flaky(100)
    except* ConnectionError as g:
        log(g.message, [(e.args, e.__notes__) for e in g.exceptions])


async def caches():
    calls = []

    @async_lru(2)
    async def load(k):
        calls.append(k)
        await asyncio.sleep(0.1)
        if k == 'bad':
            raise KeyError(k)
        return k.upper()
    log(await asyncio.gather(*map(load, 'aabba')), calls, load.info())
    first = asyncio.create_task(load('c'))
    second = asyncio.create_task(load('c'))
    await asyncio.sleep(0.05)
    first.cancel()
    log(await asyncio.gather(first, second, return_exceptions=True), calls, load.info())
    log(await asyncio.gather(load('bad'), load('bad'), return_exceptions=True), load.info())
    flight = SingleFlight()
    log(await asyncio.gather(*(flight.do('k', lambda: asyncio.sleep(0.1, i)) for i in range(4))), flight.calls)


async def limits():
    limiter, times = Limiter(3, 1.0), []

    async def call(i):
        async with limiter:
            times.append((i, asyncio.get_running_loop().time()))
    await asyncio.gather(*map(call, range(7)))
    log([i for i, _ in times], [t - times[0][1] > 0.9 for _, t in times])
    breaker = Breaker(2, 1)
    for i, good in enumerate([0, 0, 1, 1]):
        try:
            async with breaker():
                if not good:
                    raise OSError(i)
                log('through')
        except (OSError, RuntimeError) as e:
            log(repr(e))
        await asyncio.sleep(0.6)


async def pools():
    pool = Pool(2)

    async def use(i):
        request_id.set(f'r{i}')
        async with pool.take() as c:
            log('has', c)
            await asyncio.sleep(0.1 * (i + 1))
            return c
    log(await asyncio.gather(*map(use, range(4))))
    lock = RWLock()

    async def reader(i):
        async with lock.read():
            log('reads', i)
            await asyncio.sleep(0.2)

    async def writer(i):
        async with lock.write():
            log('writes', i)
            await asyncio.sleep(0.1)
    await asyncio.gather(reader(1), reader(2), writer(3), reader(4), writer(5))


async def stacks():
    async with contextlib.AsyncExitStack() as stack:
        @contextlib.asynccontextmanager
        async def resource(n, bad=False):
            log('open', n)
            try:
                yield n
            finally:
                await asyncio.sleep(0.1)
                log('close', n)
                if bad:
                    raise RuntimeError(f'close {n}')
        try:
            async with contextlib.AsyncExitStack() as inner:
                for i in range(3):
                    await inner.enter_async_context(resource(i, i == 1))
                inner.push_async_callback(asyncio.sleep, 0.1)
                inner.callback(log, 'callback')
                stack.push_async_exit(inner.pop_all())
                raise ValueError('inside')
        except ValueError as e:
            log(repr(e))
    log('not here')


async def debounced():
    seen = []

    @debounce(0.3)
    def save(x):
        seen.append(x)
    for i in range(5):
        save(i)
        await asyncio.sleep(0.1 if i != 2 else 0.5)
    await asyncio.sleep(0.5)
    log(seen)


async def main():
    for f in (retries, caches, limits, pools, stacks, debounced):
        print('--', f.__name__)
        try:
            await asyncio.create_task(f(), name=f.__name__)
        except Exception as e:
            log(repr(e), repr(e.__context__))


asyncio.run(main())
