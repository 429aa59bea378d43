# What subclasses and tests find behind the underscores of queues and locks.
import asyncio
from collections import deque
class SetQueue(asyncio.Queue):
    def _init(self, maxsize): self._queue=set(); print('init', maxsize)
    def _put(self, item): print('put', item); self._queue.add(item)
    def _get(self): return self._queue.pop()
class Counting(asyncio.PriorityQueue):
    def _put(self, item): super()._put((-item, item))
    def _get(self): return super()._get()[1]
class Dq(asyncio.Queue):
    def _put(self, item):
        if item not in self._queue: super()._put(item)
async def main():
    q=SetQueue(2); await q.put(1); await q.put(1); print(q.qsize(), q.full(), await q.get(), q.empty()); print(q)
    q=Counting()
    for i in (3,1,2): q.put_nowait(i)
    print(q._queue if hasattr(q,'_queue') else None, [q.get_nowait() for _ in range(3)])
    q=Dq()
    for i in (1,2,1): q.put_nowait(i)
    print(q.qsize(), q._queue, q._unfinished_tasks)
    q=asyncio.Queue(3); q.put_nowait(5); print(q._queue, q._maxsize, q.maxsize, len(q._getters), len(q._putters), q._is_shutdown, q._finished.is_set())
    q._queue.append(6); print(q.qsize(), q.get_nowait(), q.get_nowait())
    q.put_nowait(7); q._queue.clear(); print(q.empty(), q.qsize())
    print(str(q), repr(q).split(' at ')[0])
    q=asyncio.LifoQueue(); q.put_nowait(1); print(type(q._queue), q._queue)
    t=asyncio.create_task(asyncio.Queue.get(asyncio.Queue())); await asyncio.sleep(0); t.cancel()
    q=asyncio.Queue(1)
    g=asyncio.create_task(q.get()); await asyncio.sleep(0); print(str(q), g in asyncio.all_tasks())
    q.shutdown()
    try: await g
    except asyncio.QueueShutDown as e: print('SD', repr(e), q)
    for f in (lambda: q.put_nowait(1), q.get_nowait):
        try: f()
        except asyncio.QueueShutDown: print('sd')
    q=asyncio.Queue(); q.put_nowait(1); q.put_nowait(2)
    q.shutdown(); print(await q.get(), q); q.shutdown(immediate=True); 
    try: await q.get()
    except asyncio.QueueShutDown: print('sd2')
    try: q.task_done()
    except ValueError as e: print(e)
    await q.join()
    print(asyncio.Queue[int], asyncio.Future[int], asyncio.Task[str])
    q=asyncio.Queue(); 
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    q=asyncio.PriorityQueue(); q.put_nowait((1,'a'))
    try:
        q.put_nowait((1,{})); print(q.qsize())
    except TypeError as e: print(e)
    # Lock internals
    l=asyncio.Lock(); await l.acquire(); t=asyncio.create_task(l.acquire()); await asyncio.sleep(0); print(l._locked, len(l._waiters), l.locked()); l.release(); await t
    e=asyncio.Event(); print(e._value, len(e._waiters)); 
    s=asyncio.Semaphore(2); print(s._value, s._waiters)
    b=asyncio.Barrier(2); print(b.parties, b.n_waiting, b.broken, b._count)
    c=asyncio.Condition(); print(type(c._lock).__name__, len(c._waiters))
    try: c.notify()
    except RuntimeError as e: print(e)
    try: await c.wait()
    except RuntimeError as e: print(e)
    try: l2=asyncio.Lock(); l2.release()
    except RuntimeError as e: print(e)
    try: s=asyncio.BoundedSemaphore(1); s.release()
    except ValueError as e: print(e)
    try:
        with asyncio.Lock(): pass
    except TypeError as e: print(e)
    try:
        async with asyncio.TaskGroup() as tg: pass
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e: print(str(e))
    try:
        async with tg: pass
    except RuntimeError as e: print(str(e))
    tm=asyncio.timeout(1)
    try: tm.reschedule(3)
    except RuntimeError as e: print(e)
    async with tm: print(tm.when() is not None, str(tm)[:18])
    try:
        async with tm: pass
    except RuntimeError as e: print(e)
    print(tm)
asyncio.run(main())
