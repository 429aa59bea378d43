import asyncio, random, time, functools
class TokenBucket:
    def __init__(self, rate, cap):
        self.rate, self.cap, self.tokens = rate, cap, cap
        self.loop = asyncio.get_running_loop(); self.at = self.loop.time(); self.lock = asyncio.Lock()
    def _refill(self):
        now = self.loop.time()
        self.tokens = min(self.cap, self.tokens + (now - self.at) * self.rate); self.at = now
    async def take(self, n=1):
        async with self.lock:
            self._refill()
            while self.tokens < n:
                await asyncio.sleep((n - self.tokens) / self.rate + 1e-4)
                self._refill()
            self.tokens -= n
class Leaky:
    def __init__(self, n, per):
        self.sem = asyncio.BoundedSemaphore(n); self.per = per
    async def __aenter__(self):
        await self.sem.acquire()
        asyncio.get_running_loop().call_later(self.per, self.sem.release)
    async def __aexit__(self, *e): return None
def retry(times, base=0.001, *, on=(Exception,), seed=0):
    rng = random.Random(seed)
    def deco(fn):
        @functools.wraps(fn)
        async def inner(*a, **k):
            for n in range(times):
                try:
                    return await fn(*a, **k)
                except on as e:
                    wait = base * 2 ** n * (0.5 + rng.random())
                    print(fn.__name__, 'attempt', n, type(e).__name__, f'{wait:.6f}')
                    if n == times - 1: raise
                    await asyncio.sleep(wait)
        return inner
    return deco
calls = 0
@retry(4, on=(ConnectionError,), seed=3)
async def flaky(ok_at):
    global calls
    calls += 1
    await asyncio.sleep(0)
    if calls < ok_at: raise ConnectionResetError(104, 'reset')
    return calls
class Breaker:
    def __init__(self, n, reset): self.n, self.reset, self.fails, self.state = n, reset, 0, 'closed'
    async def call(self, fn):
        if self.state == 'open': raise RuntimeError('open')
        try: r = await fn()
        except Exception:
            self.fails += 1
            if self.fails >= self.n or self.state == 'half':
                self.state = 'open'
                asyncio.get_running_loop().call_later(self.reset, self._half)
            raise
        self.fails = 0; self.state = 'closed'; return r
    def _half(self): self.state = 'half'; print('half open')
async def main():
    b = TokenBucket(1000, 3)
    order = []
    async def user(i):
        await b.take(); order.append(i)
    t0 = asyncio.get_running_loop().time()
    await asyncio.gather(*(user(i) for i in range(10)))
    print(order, asyncio.get_running_loop().time() - t0 > 0.006)
    l = Leaky(2, 0.01)
    async def u2(i):
        async with l: print('in', i)
    async with asyncio.TaskGroup() as tg:
        for i in range(5): tg.create_task(u2(i))
    print(await flaky(3))
    global calls; calls = -10
    try: await flaky(99)
    except ConnectionResetError as e: print(repr(e), e.__context__ and repr(e.__context__))
    br = Breaker(2, 0.01)
    async def bad(): raise OSError('x')
    async def good(): return 'fine'
    for fn in (bad, bad, good, good):
        try: print(await br.call(fn))
        except Exception as e: print(repr(e), br.state)
    await asyncio.sleep(0.02)
    print(await br.call(good), br.state)
    # debounce and throttle
    class Debounce:
        def __init__(self, fn, d): self.fn, self.d, self.h = fn, d, None
        def __call__(self, *a):
            if self.h: self.h.cancel()
            self.h = asyncio.get_running_loop().call_later(self.d, self.fn, *a)
    d = Debounce(lambda x: print("debounced", x), 0.06)
    for i in range(5): d(i); await asyncio.sleep(0.001)
    await asyncio.sleep(0.1)
    # hedged request: second after a delay, the first result wins
    async def req(n, t):
        try: await asyncio.sleep(t); return n
        except asyncio.CancelledError: print('hedge cancels', n); raise
    async def hedge(*specs, delay):
        tasks = []
        for n, t in specs:
            tasks.append(asyncio.create_task(req(n, t)))
            done, _ = await asyncio.wait(tasks, timeout=delay, return_when=asyncio.FIRST_COMPLETED)
            if done: break
        else:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for t in tasks:
            if t not in done: t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return [t.result() for t in tasks if t in done]
    print(await hedge(('a', 0.9), ('b', 0.06), ('c', 0.9), delay=0.04))
    # single flight cache
    class Flight:
        def __init__(self): self.cache = {}
        async def get(self, k):
            if k not in self.cache:
                self.cache[k] = asyncio.ensure_future(self.load(k))
            try: return await asyncio.shield(self.cache[k])
            except Exception: self.cache.pop(k, None); raise
        async def load(self, k):
            print('load', k); await asyncio.sleep(0.01)
            if k == 'bad': raise KeyError(k)
            return k * 2
    f = Flight()
    print(await asyncio.gather(*(f.get('k') for _ in range(3)), f.get('bad'), f.get('bad'), return_exceptions=True))
    t = asyncio.create_task(f.get('z')); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    print(await asyncio.gather(t, f.get('z'), return_exceptions=True), sorted(f.cache))
asyncio.run(main())
