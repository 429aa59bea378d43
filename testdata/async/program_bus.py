import asyncio, fnmatch, logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s %(taskName)s %(message)s')
log = logging.getLogger('bus')
class Bus:
    def __init__(s): s.subs = {}; s.n = 0
    async def publish(s, topic, m):
        for pat, qs in list(s.subs.items()):
            if fnmatch.fnmatch(topic, pat):
                for q in list(qs):
                    try: q.put_nowait((topic, m))
                    except asyncio.QueueFull: log.warning('slow subscriber on %s drops %r', pat, q.get_nowait()); q.put_nowait((topic, m))
        await asyncio.sleep(0)
    async def subscribe(s, pat, size=2):
        q = asyncio.Queue(size); s.subs.setdefault(pat, []).append(q)
        log.info('subscribed %s', pat)
        try:
            while True:
                try: yield await q.get()
                except asyncio.QueueShutDown: return
        finally:
            s.subs[pat].remove(q); log.info('left %s', pat)
    def close(s):
        for qs in s.subs.values():
            for q in qs: q.shutdown()
async def fast(b, n):
    async for t, m in b.subscribe('a.*'):
        log.info('got %s %s', t, m)
        if (n := n - 1) == 0: break
async def slow(b):
    async for t, m in b.subscribe('*'):
        await asyncio.sleep(0.01); log.info('slow got %s %s', t, m)
async def main():
    b = Bus()
    t1 = asyncio.create_task(fast(b, 3), name='fast'); t2 = asyncio.create_task(slow(b), name='slow')
    await asyncio.sleep(0)
    for i in range(6): await b.publish('a.x' if i % 2 else 'b.y', i)
    await asyncio.sleep(0.05)
    b.close()
    await asyncio.wait([t1, t2])
    print(b.subs, t1, t2) if False else print({k: len(v) for k, v in b.subs.items()}, t1.done(), t2.done())
    class Adapter(logging.LoggerAdapter):
        def process(s, m, k): return f'[{asyncio.current_task().get_name()}] {m}', k
    ad = Adapter(log, {})
    async def job(i):
        ad.info('start'); await asyncio.sleep(0.02 * (3 - i))
        if i == 1:
            try: 1 / 0
            except ZeroDivisionError: log.exception('job failed')
        ad.info('end')
    async with asyncio.TaskGroup() as tg:
        for i in range(3): tg.create_task(job(i), name=f'job-{i}')
    asyncio.get_running_loop().call_soon(lambda: log.info('no task'))
    await asyncio.sleep(0)
    async def lost(): raise OSError('lost')
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: log.error('handler: %s %r %s', c['message'], c.get('exception'), sorted(c)))
    loop.call_soon(lambda: 1 / 0)
    t = asyncio.create_task(lost(), name='lost'); await asyncio.sleep(0); del t
    import gc; gc.collect()
    await asyncio.sleep(0)
asyncio.run(main())
