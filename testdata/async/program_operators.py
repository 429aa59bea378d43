# Operators over asynchronous iterators, as aiostream and rx have them: pipes, merging, buffering, windows, switching.
import asyncio
import functools
from contextlib import aclosing, asynccontextmanager


class Stream:
    def __init__(self, make):
        self.make = make

    def __aiter__(self):
        return self.make().__aiter__()

    def __or__(self, op):
        return Stream(lambda: op(self))

    def __await__(self):
        return self.last().__await__()

    async def last(self):
        found = False
        async for x in self:
            found = True
        if not found:
            raise IndexError('nothing to return')
        return x


def operator(f):
    @functools.wraps(f)
    def make(*a, **k):
        return lambda source: f(source, *a, **k)
    return make


def source(f):
    @functools.wraps(f)
    def make(*a, **k):
        return Stream(lambda: f(*a, **k))
    return make


@source
async def count(n, every=0, name='count'):
    try:
        for i in range(n):
            await asyncio.sleep(every)
            yield i
    finally:
        print(f'  ({name} closed)')


@source
async def merge(*streams):
    queue, end = asyncio.Queue(1), object()

    async def feed(s):
        async with aclosing(aiter(s)) as it:
            async for x in it:
                await queue.put(x)
        await queue.put(end)
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(feed(s)) for s in streams]
        try:
            left = len(tasks)
            while left:
                x = await queue.get()
                if x is end:
                    left -= 1
                else:
                    yield x
        finally:
            for t in tasks:
                t.cancel()


@operator
async def map_(source, f):
    async with aclosing(aiter(source)) as it:
        async for x in it:
            y = f(x)
            yield await y if asyncio.iscoroutine(y) else y


@operator
async def take(source, n):
    async with aclosing(aiter(source)) as it:
        async for x in it:
            yield x
            n -= 1
            if n <= 0:
                return


@operator
async def chunks(source, n):
    out = []
    async with aclosing(aiter(source)) as it:
        async for x in it:
            out.append(x)
            if len(out) == n:
                yield tuple(out)
                out.clear()
    if out:
        yield tuple(out)


@operator
async def timeout(source, limit):
    async with aclosing(aiter(source)) as it:
        while True:
            try:
                async with asyncio.timeout(limit):
                    x = await anext(it)
            except StopAsyncIteration:
                return
            yield x


@operator
async def spaced(source, every):
    due = 0
    loop = asyncio.get_running_loop()
    async with aclosing(aiter(source)) as it:
        async for x in it:
            now = loop.time()
            if due > now:
                await asyncio.sleep(due - now)
            due = loop.time() + every
            yield x


@operator
async def ordered(source, f, limit):
    pending = []
    async with aclosing(aiter(source)) as it:
        try:
            async for x in it:
                pending.append(asyncio.create_task(f(x)))
                if len(pending) >= limit:
                    yield await pending.pop(0)
            while pending:
                yield await pending.pop(0)
        finally:
            for t in pending:
                t.cancel()
            await asyncio.gather(*pending, return_exceptions=True)


@asynccontextmanager
async def timed(name):
    try:
        yield
    except BaseException as e:
        print(name, 'failed:', repr(e))
    finally:
        print(name, 'done')


async def slow(x):
    await asyncio.sleep(0.3 / (x + 1))
    if x == 7:
        raise ValueError(x)
    return x * x


async def main():
    async with timed('map'):
        print([x async for x in count(5) | map_(lambda x: x + 1) | chunks(2)])
    async with timed('take'):
        print([x async for x in count(100, 0.1) | take(3)])
    async with timed('await'):
        print(await (count(4, 0.1) | map_(slow)))
    async with timed('nothing'):
        await (count(0) | take(1))
    async with timed('merge'):
        print([x async for x in merge(count(3, 0.2, 'a'), count(4, 0.31, 'b') | map_(lambda x: x * 10))])
    async with timed('merge and leave'):
        async with aclosing(aiter(merge(count(30, 0.2, 'a'), count(40, 0.31, 'b')) | take(4))) as it:
            print([x async for x in it])
    async with timed('timeout'):
        async for x in count(5, 0.2) | timeout(0.3):
            print(x, end=' ')
        print()
        async for x in count(5, 0.4) | timeout(0.3):
            print(x)
    async with timed('spaced'):
        print(await (count(5) | spaced(0.2)))
    async with timed('ordered'):
        async for x in count(6) | ordered(slow, 3):
            print(x, end=' ')
        print()
        async for x in count(20, 0, 'failing') | ordered(slow, 4):
            print(x, end=' ')
    print(len(asyncio.all_tasks()))


asyncio.run(main())
