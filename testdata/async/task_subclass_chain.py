import asyncio, collections, contextvars, heapq
class T1(asyncio.Task):
    made = []
    def __init__(self, coro, *, loop=None, name=None, context=None, tag='?', **k):
        self.tag = tag; T1.made.append(name)
        super().__init__(coro, loop=loop, name=name, context=context, **k)
    def cancel(self, msg=None):
        print('T1.cancel', self.get_name(), msg); return super().cancel(msg)
    def set_name(self, v): print('set_name', v); super().set_name(v)
class T2(T1):
    def add_done_callback(self, fn, *, context=None):
        print('T2.add_done_callback', getattr(fn, '__name__', type(fn).__name__)); super().add_done_callback(fn, context=context)
    def result(self): print('T2.result'); return super().result()
    def uncancel(self): r = super().uncancel(); print('uncancel', r); return r
    def cancelling(self): r = super().cancelling(); print('cancelling', r); return r
class T3(T2):
    def __await__(self):
        print('T3.__await__')
        return (yield from super().__await__())
    __iter__ = __await__
    def exception(self): print('T3.exception'); return super().exception()
def factory(loop, coro, **k): 
    print('factory', sorted(k)); return T3(coro, loop=loop, tag='f', **k)
class F1(asyncio.Future):
    def set_result(self, v): print('F1.set_result', v); super().set_result(v)
    def set_exception(self, e): print('F1.set_exception', repr(e)); super().set_exception(e)
    def done(self): d = super().done(); return d
class F2(F1):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.log = []
    def add_done_callback(self, fn, *, context=None): self.log.append('add'); super().add_done_callback(fn, context=context)
    def remove_done_callback(self, fn): self.log.append('remove'); return super().remove_done_callback(fn)
class Q1(asyncio.Queue):
    def _init(self, maxsize): print('_init', maxsize); self._queue = collections.deque()
    def _put(self, x): print('_put', x); super()._put(x)
    def _get(self): x = super()._get(); print('_get', x); return x
class UniqueQ(asyncio.Queue):
    def _init(self, m): self._queue = {}
    def _put(self, x): self._queue[x] = None
    def _get(self): k = next(iter(self._queue)); del self._queue[k]; return k
class MaxQ(asyncio.PriorityQueue):
    def _put(self, x): heapq.heappush(self._queue, (-x, x))
    def _get(self): return heapq.heappop(self._queue)[1]
class DropQ(asyncio.LifoQueue):
    def put_nowait(self, x):
        if self.full(): print('drop', self.get_nowait())
        super().put_nowait(x)
class L(asyncio.Lock):
    async def acquire(self): print('acquire'); return await super().acquire()
    def release(self): print('release'); super().release()
class Ev(asyncio.Event):
    def set(self): print('set'); super().set()
class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        l = super().new_event_loop(); print('policy new', type(l).__name__); l.set_task_factory(factory); return l
    def set_event_loop(self, l): print('policy set', l is not None); super().set_event_loop(l)
async def child(n):
    await asyncio.sleep(n * 0.001); return n
async def main():
    me = asyncio.current_task(); print(type(me).__name__, me.tag)
    t = asyncio.create_task(child(1), name='c1'); print(await t)
    print(await asyncio.gather(child(2), child(1)))
    t = asyncio.create_task(child(50)); await asyncio.sleep(0); t.cancel('m')
    try: await t
    except asyncio.CancelledError as e: print(e.args)
    try: await asyncio.wait_for(child(50), 0.002)
    except TimeoutError: print('timeout')
    async with asyncio.TaskGroup() as tg: tg.create_task(child(1), name='tg')
    try:
        async with asyncio.timeout(0.001): await asyncio.sleep(1)
    except TimeoutError: print('t2')
    t = asyncio.create_task(child(1)); t.set_name('late'); 
    d, p = await asyncio.wait([t]); print(len(d), len(p))
    for f in asyncio.as_completed([child(1), child(0)]): print(await f)
    print(await asyncio.shield(child(0)))
    f = F2(); asyncio.get_running_loop().call_later(0.001, f.set_result, 5); print(await f, f.log)
    f = F2()
    async def w():
        try: return await f
        except asyncio.CancelledError: print('w cancelled'); raise
    t = asyncio.create_task(w()); await asyncio.sleep(0); t.cancel(); await asyncio.wait([t]); print(f.cancelled(), f.log)
    f = F2(); f.set_exception(ValueError('v'))
    try: await asyncio.wait_for(f, 1)
    except ValueError as e: print(repr(e), f.log)
    q = Q1(2)
    async def prod():
        for i in range(4): await q.put(i)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(prod())
        for i in range(4): print('item', await q.get())
    u = UniqueQ()
    for x in 'abcab': u.put_nowait(x)
    print(u.qsize(), [u.get_nowait() for _ in range(u.qsize())])
    m = MaxQ()
    for x in (3, 9, 1): m.put_nowait(x)
    print([await m.get() for _ in range(3)])
    d = DropQ(2)
    for x in range(4): d.put_nowait(x)
    print(d.get_nowait(), d.get_nowait(), d)
    l = L()
    async with l: print(l.locked())
    c = asyncio.Condition(l)
    async def waiter():
        async with c: await c.wait(); print('woken')
    t = asyncio.create_task(waiter()); await asyncio.sleep(0); await asyncio.sleep(0)
    async with c: c.notify()
    await t
    e = Ev(); asyncio.get_running_loop().call_soon(e.set); print(await e.wait())
asyncio.set_event_loop_policy(Policy())
asyncio.run(main())
asyncio.set_event_loop_policy(None)
print(len(T1.made))
