# Queue.shutdown in all states, Barrier in all states, Condition under cancellation
import asyncio
async def show(name, coro):
    try: print(name, 'ok', repr(await coro))
    except BaseException as e: print(name, type(e).__name__, e)
def sync(name, f, *a):
    try: print(name, 'ok', repr(f(*a)))
    except BaseException as e: print(name, type(e).__name__, e)
async def queues():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        for imm in (False, True):
            for fill in range(3):
                q = kind(2)
                for i in range(fill): q.put_nowait(i)
                getters = [asyncio.create_task(show(f'g{i}', q.get())) for i in range(3)] if not fill else []
                putters = [asyncio.create_task(show(f'p{i}', q.put(i))) for i in range(2)] if fill == 2 else []
                joiner = asyncio.create_task(show('join', q.join()))
                await asyncio.sleep(0)
                print(kind.__name__, imm, fill, repr(q)[:7], q.qsize(), q.full(), q.empty())
                q.shutdown(imm); q.shutdown(immediate=imm)
                await asyncio.sleep(0); await asyncio.sleep(0)
                sync('putn', q.put_nowait, 1); sync('getn', q.get_nowait)
                await show('put', q.put(3)); await show('get', q.get())
                for _ in range(fill + 1): sync('done', q.task_done)
                await asyncio.sleep(0)
                print('joined', joiner.done(), [t.done() for t in getters + putters])
                for t in [joiner, *getters, *putters]: t.cancel()
                await asyncio.gather(joiner, *getters, *putters, return_exceptions=True)
async def barriers():
    b = asyncio.Barrier(3); print(b.parties, b.n_waiting, b.broken)
    async def w(i):
        try:
            async with b as pos: print('in', i, pos)
        except BaseException as e: print(i, type(e).__name__, e)
    await asyncio.gather(*(w(i) for i in range(3))); print(b.n_waiting)
    ts = [asyncio.create_task(w(i)) for i in range(2)]; await asyncio.sleep(0); print(b.n_waiting, repr(b).split('[')[1]); await b.reset(); print('reset', b.n_waiting, b.broken); await asyncio.gather(*ts); print(b.broken, b.n_waiting)
    ts = [asyncio.create_task(w(i)) for i in range(2)]; await asyncio.sleep(0); await b.abort(); await asyncio.gather(*ts); print(b.broken, repr(b).split('[')[1])
    await show('wait', b.wait()); await b.reset(); print(b.broken)
    ts = [asyncio.create_task(w(i)) for i in range(2)]; await asyncio.sleep(0); ts[0].cancel(); await asyncio.sleep(0); print(b.broken, b.n_waiting); ts[1].cancel(); await asyncio.gather(*ts, return_exceptions=True)
    ts = [asyncio.create_task(w(i)) for i in range(4)]; await asyncio.sleep(0); print(b.n_waiting, b.broken); await b.reset(); await asyncio.sleep(0); print(b.n_waiting, b.broken, [t.done() for t in ts]); [t.cancel() for t in ts]; await asyncio.gather(*ts, return_exceptions=True)
    for bad in (0, -1): 
        try: asyncio.Barrier(bad)
        except ValueError as e: print(e)
    b = asyncio.Barrier(1); print(await b.wait(), await b.wait())
async def conditions():
    c = asyncio.Condition(); log = []
    async def w(i):
        async with c:
            try: await c.wait(); log.append(i)
            except asyncio.CancelledError: log.append(('c', i, c.locked())); raise
    ts = [asyncio.create_task(w(i)) for i in range(5)]; await asyncio.sleep(0); print(repr(c).split('[')[1])
    async with c:
        c.notify(2); ts[0].cancel(); print(repr(c).split('[')[1])
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0); print(log)
    async with c: c.notify_all()
    print(await asyncio.gather(*ts, return_exceptions=True), log)
    sync('notify', c.notify); sync('notify_all', c.notify_all); await show('wait', c.wait())
    n = 0
    async def until():
        async with c: return await c.wait_for(lambda: n > 2)
    t = asyncio.create_task(until())
    for n in range(1, 5):
        await asyncio.sleep(0)
        async with c: c.notify()
    print(await t)
    async def until2():
        async with c: return await c.wait_for(lambda: 1/0)
    await show('wf', until2()); print(c.locked())
    l = asyncio.Lock(); c2 = asyncio.Condition(l); c3 = asyncio.Condition(l)
    async with c2: print(l.locked(), c3.locked()); await show('n', asyncio.wait_for(c3.wait(), 0.01)); print(l.locked())
async def main():
    await queues(); await barriers(); await conditions()
asyncio.run(main())
