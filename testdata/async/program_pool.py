import asyncio, collections, functools, itertools, time
class Pool:
    def __init__(self, make, size, timeout=None): self.make=make; self.size=size; self.idle=collections.deque(); self.n=0; self.waiters=collections.deque(); self.closed=False; self.timeout=timeout
    async def acquire(self):
        if self.closed: raise RuntimeError('pool closed')
        if self.idle: return self.idle.popleft()
        if self.n < self.size:
            self.n += 1
            try: return await self.make()
            except BaseException: self.n -= 1; self._wake(); raise
        f = asyncio.get_running_loop().create_future(); self.waiters.append(f)
        try: return await asyncio.wait_for(f, self.timeout)
        except BaseException:
            if f in self.waiters: self.waiters.remove(f)
            elif f.done() and not f.cancelled(): self.release(f.result())
            raise
    def _wake(self):
        while self.waiters and (self.idle or self.closed):
            f = self.waiters.popleft()
            if not f.done():
                if self.closed: f.set_exception(RuntimeError('pool closed'))
                else: f.set_result(self.idle.popleft())
    def release(self, c): self.idle.append(c); self._wake()
    def lease(self): return _Lease(self)
    async def close(self): self.closed = True; self._wake()
class _Lease:
    def __init__(self, pool): self.pool = pool
    async def __aenter__(self): self.c = await self.pool.acquire(); return self.c
    async def __aexit__(self, *a): self.pool.release(self.c)
    def __await__(self): return self.pool.acquire().__await__()
ids = itertools.count(1)
async def make(): await asyncio.sleep(0); return f'c{next(ids)}'
async def user(pool, i, log):
    async with pool.lease() as c:
        log.append(('got', i, c)); await asyncio.sleep(0.001 * (i % 3)); log.append(('put', i, c))
def alru(maxsize):
    def deco(f):
        cache = collections.OrderedDict(); hits = [0, 0]
        @functools.wraps(f)
        async def w(*a):
            if a in cache:
                hits[0] += 1; cache.move_to_end(a); return await asyncio.shield(cache[a])
            hits[1] += 1
            t = cache[a] = asyncio.ensure_future(f(*a))
            def done(t):
                if t.cancelled() or t.exception(): cache.pop(a, None)
            t.add_done_callback(done)
            if len(cache) > maxsize: cache.popitem(last=False)
            return await asyncio.shield(t)
        w.cache = cache; w.info = lambda: tuple(hits) + (len(cache),)
        return w
    return deco
@alru(3)
async def slow(x):
    print('compute', x); await asyncio.sleep(0.001)
    if x < 0: raise ValueError(x)
    return x * x
class Bucket:
    def __init__(self, rate, cap, loop): self.rate, self.cap, self.t, self.loop, self.lock = rate, cap, cap, loop, asyncio.Lock(); self.last = loop.time()
    async def take(self, n=1):
        async with self.lock:
            while True:
                now = self.loop.time(); self.t = min(self.cap, self.t + (now - self.last) * self.rate); self.last = now
                if self.t >= n: self.t -= n; return
                await asyncio.sleep((n - self.t) / self.rate)
async def main():
    log = []; p = Pool(make, 2)
    async with asyncio.TaskGroup() as tg:
        for i in range(6): tg.create_task(user(p, i, log))
    print(log[:4], len(log), p.n)
    p2 = Pool(make, 1, 0.01); c = await p2.lease()
    try: await p2.acquire()
    except TimeoutError as e: print('timeout', repr(e), len(p2.waiters))
    w = asyncio.create_task(p2.acquire()); await asyncio.sleep(0); w.cancel(); p2.release(c)
    print(await asyncio.gather(w, return_exceptions=True), p2.idle, len(p2.waiters))
    c = await p2.acquire(); w = asyncio.create_task(p2.acquire()); await asyncio.sleep(0); p2.release(c); w.cancel()
    print(await asyncio.gather(w, return_exceptions=True), p2.idle)
    await p2.close()
    try: await p2.acquire()
    except RuntimeError as e: print(e)
    print(await asyncio.gather(*(slow(i % 2) for i in range(6))), slow.info())
    print(await asyncio.gather(slow(-1), slow(-1), slow(2), return_exceptions=True), slow.info(), list(slow.cache))
    a = asyncio.create_task(slow(9)); b = asyncio.create_task(slow(9)); await asyncio.sleep(0); a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))
    loop = asyncio.get_running_loop(); bk = Bucket(1000, 5, loop); t = loop.time()
    order = []
    async def go(i): await bk.take(); order.append(i)
    await asyncio.gather(*(go(i) for i in range(15))); print(order, 0.005 < loop.time() - t < 0.5)
asyncio.run(main())
