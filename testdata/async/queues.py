# Queue, LifoQueue, PriorityQueue.
import asyncio


async def main():
    q = asyncio.Queue()
    print(q.empty(), q.full(), q.qsize(), q.maxsize)
    await q.put(1)
    q.put_nowait(2)
    print(q.qsize(), await q.get(), q.get_nowait(), q.empty())
    for f, exc in ((q.get_nowait, asyncio.QueueEmpty), (lambda: full.put_nowait(3), asyncio.QueueFull)):
        full = asyncio.Queue(1)
        full.put_nowait(1)
        try:
            f()
        except exc as e:
            print(type(e).__name__, e.args)
    out = []

    async def producer(q, n, count):
        for i in range(count):
            await q.put((n, i))
            out.append(f"+{n}{i}")

    async def consumer(q, n):
        while True:
            v = await q.get()
            out.append(f"{n}:{v[0]}{v[1]}")
            await asyncio.sleep(0)
            q.task_done()
    q = asyncio.Queue(maxsize=2)
    cs = [asyncio.create_task(consumer(q, n)) for n in "xy"]
    await asyncio.gather(producer(q, "a", 3), producer(q, "b", 3))
    await q.join()
    for c in cs:
        c.cancel()
    print(out)
    print([type(r).__name__ for r in await asyncio.gather(*cs, return_exceptions=True)])
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    # waiting getters are served in order, cancelled ones are passed over
    q = asyncio.Queue()
    gets = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    gets[0].cancel()
    await q.put("first")
    await q.put("second")
    print([r if isinstance(r, str) else type(r).__name__ for r in await asyncio.gather(*gets, return_exceptions=True)])
    lifo, prio = asyncio.LifoQueue(), asyncio.PriorityQueue()
    for v in (3, 1, 2):
        await lifo.put(v)
        await prio.put(v)
    print([await lifo.get() for _ in range(3)], [await prio.get() for _ in range(3)])
    await prio.put((1, "b"))
    await prio.put((1, "a"))
    await prio.put((0, "z"))
    print([(await prio.get())[1] for _ in range(3)])
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print("timed out", q.qsize())
    # shutdown
    q = asyncio.Queue()
    q.put_nowait(1)
    t = asyncio.create_task(wait_twice(q))
    await asyncio.sleep(0)
    q.shutdown()
    print(await t)
    for f in (q.put_nowait, ):
        try:
            f(1)
        except asyncio.QueueShutDown as e:
            print(type(e).__name__)


async def wait_twice(q):
    a = await q.get()
    try:
        await q.get()
    except asyncio.QueueShutDown as e:
        return a, type(e).__name__


asyncio.run(main())
