# Corners of conditions, semaphores, barriers, locks, queues.
import asyncio
# condition/semaphore/barrier edge details
async def main():
    c=asyncio.Condition()
    async def waiter(n):
        async with c:
            try: await c.wait(); print('woke', n)
            except asyncio.CancelledError: print('cancelled', n, c.locked()); raise
    ts=[asyncio.create_task(waiter(i)) for i in range(4)]
    await asyncio.sleep(0)
    async with c:
        c.notify(2); ts[0].cancel()
    await asyncio.sleep(0.01)
    print([t.done() for t in ts])
    async with c: c.notify_all()
    await asyncio.gather(*ts, return_exceptions=True)
    print(repr(c)[-10:])
    # wait_for predicate
    n=0
    async def pred():
        async with c: print(await c.wait_for(lambda: n>2 and n))
    t=asyncio.create_task(pred())
    for n in range(4):
        await asyncio.sleep(0)
        async with c: c.notify()
    await t
    # shared lock
    l=asyncio.Lock(); c1=asyncio.Condition(l); c2=asyncio.Condition(lock=l)
    async with c1: print(c2.locked(), l.locked())
    s=asyncio.Semaphore(2)
    order=[]
    async def w(i):
        async with s: order.append(i); await asyncio.sleep(0)
    ts=[asyncio.create_task(w(i)) for i in range(6)]
    await asyncio.sleep(0); ts[3].cancel(); await asyncio.gather(*ts, return_exceptions=True); print(order, s)
    s=asyncio.Semaphore(0)
    t1=asyncio.create_task(s.acquire()); t2=asyncio.create_task(s.acquire()); await asyncio.sleep(0)
    s.release(); t1.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print(t1.cancelled(), t2.done(), s.locked(), s._value); t2.cancel()
    b=asyncio.Barrier(3)
    async def p(i):
        try: print(i, await b.wait())
        except asyncio.BrokenBarrierError as e: print(i, 'broken', e)
    ts=[asyncio.create_task(p(i)) for i in range(3)]; await asyncio.gather(*ts)
    ts=[asyncio.create_task(p(i)) for i in range(2)]; await asyncio.sleep(0); print(b.n_waiting, b); await b.reset(); await asyncio.gather(*ts)
    ts=[asyncio.create_task(p(i)) for i in range(2)]; await asyncio.sleep(0); await b.abort(); await asyncio.gather(*ts); print(b.broken, b)
    try: await b.wait()
    except asyncio.BrokenBarrierError as e: print(e)
    await b.reset(); print(b.broken)
    async def bp():
        async with b as pos: print('pos', pos)
    await asyncio.gather(bp(),bp(),bp())
    ts=[asyncio.create_task(p(i)) for i in range(2)]; await asyncio.sleep(0); ts[0].cancel(); await asyncio.sleep(0); print(b.n_waiting); ts[1].cancel(); await asyncio.gather(*ts, return_exceptions=True)
    e=asyncio.Event(); ts=[asyncio.create_task(e.wait()) for _ in range(3)]; await asyncio.sleep(0); print(e); e.set(); e.clear(); print(await asyncio.gather(*ts), e.is_set())
    l=asyncio.Lock(); await l.acquire(); ts=[asyncio.create_task(l.acquire()) for _ in range(3)]; await asyncio.sleep(0); print(l); ts[0].cancel(); l.release(); await asyncio.sleep(0); print([t.done() for t in ts], l); print(ts[2].done())
    # join
    q=asyncio.Queue(2)
    async def prod():
        for i in range(5): await q.put(i); print('put', i)
    async def cons():
        while True: print('got', await q.get()); await asyncio.sleep(0); q.task_done()
    t=asyncio.create_task(cons()); await prod(); await q.join(); t.cancel(); print('joined', q)
    gs=[asyncio.create_task(q.get()) for _ in range(3)]; await asyncio.sleep(0); gs[0].cancel(); q.put_nowait('a'); q.put_nowait('b'); print(await gs[1], await gs[2], gs[0].cancelled())
    q=asyncio.Queue(1); q.put_nowait(0); ps=[asyncio.create_task(q.put(i)) for i in range(3)]; await asyncio.sleep(0); print(q); ps[0].cancel(); print(await q.get(), await q.get(), await q.get(), q)
asyncio.run(main())
# bound to different loop
l=asyncio.Lock()
async def use():
    await l.acquire() if not l.locked() else None
    t=asyncio.create_task(l.acquire()); await asyncio.sleep(0); t.cancel()
    try: await t
    except (asyncio.CancelledError, RuntimeError) as e: print(type(e).__name__, str(e).split(' is ')[-1])
asyncio.run(use()); asyncio.run(use())
q=asyncio.Queue()
async def qu():
    t=asyncio.create_task(q.get()); await asyncio.sleep(0); t.cancel()
    try: await t
    except (asyncio.CancelledError, RuntimeError) as e: print(type(e).__name__, str(e).split(' is ')[-1])
asyncio.run(qu()); asyncio.run(qu())
