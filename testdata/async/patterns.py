# Programs as people write them: worker pool, pipeline, retry with backoff, rate limit, first of many, periodic job.
import asyncio
import functools


async def worker_pool():
    todo, results = list(range(8)), {}

    async def worker(name):
        while todo:
            n = todo.pop(0)
            await asyncio.sleep(0.001 * (n % 3))
            results[n] = n * n
    await asyncio.gather(*(worker(i) for i in range(3)))
    return sorted(results.items())


async def pipeline():
    async def source():
        for i in range(6):
            await asyncio.sleep(0)
            yield i

    async def double(it):
        async for x in it:
            yield x * 2

    async def keep(it, pred):
        async for x in it:
            if pred(x):
                yield x
    return [x async for x in keep(double(source()), lambda x: x % 4 == 0)]


async def backoff():
    tries = []

    async def call():
        tries.append(len(tries))
        if len(tries) < 4:
            raise ConnectionError(f"try {len(tries)}")
        return "connected"
    delay = 0.001
    while True:
        try:
            return await call(), tries
        except ConnectionError as e:
            print(e)
            await asyncio.sleep(delay)
            delay *= 2


async def first_of():
    async def ask(name, delay):
        try:
            await asyncio.sleep(delay)
            return name
        except asyncio.CancelledError:
            print("cancelled", name)
            raise
    tasks = [asyncio.create_task(ask(n, d)) for n, d in (("slow", 0.5), ("fast", 0.01), ("slower", 0.6))]
    while not any(t.done() for t in tasks):
        await asyncio.sleep(0.001)
    winner = next(t for t in tasks if t.done()).result()
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return winner


async def periodic():
    ticks = []

    async def tick():
        while True:
            ticks.append(len(ticks))
            await asyncio.sleep(0.01)
    t = asyncio.create_task(tick())
    await asyncio.sleep(0.035)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        pass
    return ticks


async def memo():
    cache = {}

    def cached(f):
        @functools.wraps(f)
        async def wrapper(k):
            if k not in cache:
                cache[k] = asyncio.ensure_future(f(k))
            return await cache[k]
        return wrapper

    @cached
    async def load(k):
        print("load", k)
        await asyncio.sleep(0.001)
        return k * 2
    return await asyncio.gather(load(1), load(2), load(1), load(2), load(1)), load.__name__


async def bank():
    balance = {"a": 100, "b": 0}

    async def transfer(n):
        if balance["a"] >= n:
            await asyncio.sleep(0)
            balance["a"] -= n
            balance["b"] += n
            return True
        return False
    r = await asyncio.gather(transfer(60), transfer(60), transfer(10))
    return r, balance


async def chat():
    log, boxes = [], {n: [] for n in "abc"}
    wake = {n: None for n in "abc"}

    def send(to, msg):
        boxes[to].append(msg)
        if wake[to] and not wake[to].done():
            wake[to].set_result(None)

    async def user(me, other):
        for _ in range(2):
            while not boxes[me]:
                wake[me] = asyncio.get_running_loop().create_future()
                await wake[me]
            msg = boxes[me].pop(0)
            log.append(f"{me} got {msg}")
            send(other, msg + 1)
    ts = [asyncio.create_task(user(m, o)) for m, o in ("ab", "bc", "ca")]
    await asyncio.sleep(0)
    send("a", 0)
    await asyncio.gather(*ts)
    return log


async def map_limited():
    running = peak = 0

    async def job(x):
        nonlocal running, peak
        running += 1
        peak = max(peak, running)
        await asyncio.sleep(0.001)
        running -= 1
        return x + 1

    async def bounded(items, n):
        out, it = [None] * len(items), iter(enumerate(items))

        async def run():
            for i, x in it:
                out[i] = await job(x)
        await asyncio.gather(*(run() for _ in range(n)))
        return out
    return await bounded(list(range(7)), 3), peak


async def main():
    for f in (worker_pool, pipeline, backoff, first_of, periodic, memo, bank, chat, map_limited):
        print(f.__name__, await f())


asyncio.run(main())
