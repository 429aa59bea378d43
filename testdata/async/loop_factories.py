import asyncio, heapq, selectors, time, collections, contextvars
# a loop of one's own, as uvloop: subclasses
class Uv(asyncio.SelectorEventLoop):
    def __init__(s): super().__init__(); s.stats = collections.Counter()
    def call_soon(s, cb, *a, context=None): s.stats['soon'] += 1; return super().call_soon(cb, *a, context=context)
    def call_later(s, d, cb, *a, context=None): s.stats['later'] += 1; return super().call_later(d, cb, *a, context=context)
    def call_at(s, w, cb, *a, context=None): s.stats['at'] += 1; return super().call_at(w, cb, *a, context=context)
    def create_task(s, c, **k): s.stats['task'] += 1; return super().create_task(c, **k)
    def create_future(s): s.stats['future'] += 1; return super().create_future()
    def call_exception_handler(s, ctx): print('handler', ctx['message']); 
    def run_forever(s): print('run_forever'); super().run_forever()
    def run_until_complete(s, f): print('ruc'); return super().run_until_complete(f)
    def close(s): print('close', s.is_closed()); super().close()
    async def shutdown_asyncgens(s): print('shutdown_asyncgens'); await super().shutdown_asyncgens()
    async def shutdown_default_executor(s, timeout=None): print('shutdown_default_executor', timeout); await super().shutdown_default_executor(timeout)
async def work(n):
    for i in range(n): await asyncio.sleep(0)
    await asyncio.sleep(0.001)
    return n
async def main():
    l = asyncio.get_running_loop(); print(type(l).__name__)
    print(await asyncio.gather(work(1), work(2)))
    f = l.create_future(); l.call_soon(f.set_result, 1); print(await f)
    l.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.001)
    async def g():
        try:
            yield 1
        finally: print('finally')
    async for x in g(): break
    async with asyncio.timeout(1): await asyncio.sleep(0)
    return dict(l.stats)
print(asyncio.run(main(), loop_factory=Uv))
with asyncio.Runner(loop_factory=Uv) as r:
    print(r.run(work(2)), r.get_loop().stats)
# virtual clock made by hand
class Virtual(asyncio.SelectorEventLoop):
    def __init__(s):
        super().__init__(); s._now = 100.0
    def time(s): return s._now
    def call_at(s, when, cb, *a, context=None):
        return super().call_at(when, cb, *a, context=context)
v = Virtual()
print(v.time())
h = v.call_later(5, print, 'x'); print(h.when(), h.cancelled()); h.cancel(); print(h.cancelled()); v.close()
# a pure AbstractEventLoop that runs tasks
class Mini(asyncio.AbstractEventLoop):
    def __init__(s): s.ready = collections.deque(); s.timers = []; s.t = 0; s.n = 0; s.closed = False; s.running = False; s._debug=False
    def get_debug(s): return s._debug
    def set_debug(s, x): s._debug = x
    def time(s): return s.t
    def call_soon(s, cb, *a, context=None):
        h = asyncio.Handle(cb, a, s, context); s.ready.append(h); return h
    def call_later(s, d, cb, *a, context=None): return s.call_at(s.t + d, cb, *a, context=context)
    def call_at(s, w, cb, *a, context=None):
        h = asyncio.TimerHandle(w, cb, a, s, context); s.n += 1; heapq.heappush(s.timers, (w, s.n, h)); return h
    def _timer_handle_cancelled(s, h): pass
    def create_future(s): return asyncio.Future(loop=s)
    def create_task(s, c, *, name=None, context=None):
        return asyncio.Task(c, loop=s, name=name, context=context)
    def is_running(s): return s.running
    def is_closed(s): return s.closed
    def call_exception_handler(s, c): print('MINI', c['message'], repr(c.get('exception')))
    def run_until_complete(s, f):
        f = asyncio.ensure_future(f, loop=s); asyncio._set_running_loop(s); s.running = True
        try:
            while not f.done():
                while s.timers and s.timers[0][0] <= s.t: s.ready.append(heapq.heappop(s.timers)[2])
                if not s.ready: s.t = s.timers[0][0]; continue
                for _ in range(len(s.ready)):
                    h = s.ready.popleft()
                    if not h.cancelled(): h._run()
        finally: s.running = False; asyncio._set_running_loop(None)
        return f.result()
    async def shutdown_asyncgens(s): print('mini sag')
    async def shutdown_default_executor(s, t=None): print('mini sde')
    def close(s): s.closed = True; print('mini close')
async def m2():
    l = asyncio.get_running_loop(); t0 = l.time()
    await asyncio.sleep(50); print(l.time() - t0)
    r = await asyncio.gather(asyncio.sleep(3, 'a'), asyncio.sleep(1, 'b')); print(r, l.time())
    try:
        async with asyncio.timeout(2): await asyncio.sleep(9)
    except TimeoutError: print('to', l.time())
    q = asyncio.Queue(1)
    async def p():
        for i in range(3): await q.put(i); await asyncio.sleep(1)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(p())
        for i in range(3): print(await q.get(), l.time())
    try: await asyncio.wait_for(asyncio.Event().wait(), 7)
    except TimeoutError: print(l.time())
    l.call_soon(lambda: {}['x'])
    await asyncio.sleep(0)
    async def bad(): raise OSError(1)
    t = asyncio.create_task(bad()); d, _ = await asyncio.wait([t]); print(d.pop().exception())
    return 'ok'
print(asyncio.run(m2(), loop_factory=Mini))
