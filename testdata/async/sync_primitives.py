# Lock, Event, Semaphore, Condition, Barrier.
import asyncio


async def main():
    log = []
    lock = asyncio.Lock()

    async def locked(n):
        async with lock:
            log.append(f"{n}+")
            await asyncio.sleep(0)
            log.append(f"{n}-")
    await asyncio.gather(*(locked(i) for i in range(3)))
    print(log, lock.locked())
    print(await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    await lock.acquire()
    ts = [asyncio.create_task(locked(i)) for i in "abc"]
    log.clear()
    await asyncio.sleep(0)
    ts[0].cancel()
    lock.release()
    print([type(r).__name__ for r in await asyncio.gather(*ts, return_exceptions=True)], log)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)
    print("-- event")
    ev = asyncio.Event()
    log.clear()

    async def wait(n):
        log.append((n, await ev.wait()))
    ts = [asyncio.create_task(wait(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(ev.is_set(), log)
    ev.set()
    ev.clear()
    await asyncio.gather(*ts)
    print(ev.is_set(), log)
    ev.set()
    await wait("set already")
    print(log[-1])
    print("-- semaphore")
    sem = asyncio.Semaphore(2)
    log.clear()
    active = peak = 0

    async def limited(n):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            log.append(n)
            await asyncio.sleep(0.001)
            active -= 1
    await asyncio.gather(*(limited(i) for i in range(6)))
    print(log, peak, sem.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    print("-- condition")
    cond = asyncio.Condition()
    log.clear()
    items = []

    async def consumer(n):
        async with cond:
            while not items:
                await cond.wait()
            log.append((n, items.pop(0)))
    ts = [asyncio.create_task(consumer(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with cond:
        items.append("x")
        cond.notify()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    async with cond:
        items.extend("yz")
        cond.notify_all()
    await asyncio.gather(*ts)
    print(log)
    async with cond:
        print(await cond.wait_for(lambda: 5))
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    print("-- barrier")
    bar = asyncio.Barrier(3)
    log.clear()

    async def meet(n):
        log.append(f"{n} waits")
        i = await bar.wait()
        log.append(f"{n} passed")
        return i
    r = await asyncio.gather(*(meet(i) for i in range(3)))
    print(sorted(r), log, bar.parties, bar.n_waiting, bar.broken)
    t = asyncio.create_task(meet("x"))
    await asyncio.sleep(0)
    await bar.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print("BrokenBarrierError", bar.broken)
    print(repr(lock)[-11:-1], repr(ev).rpartition(" ")[2], repr(sem).rpartition(" ")[2])


asyncio.run(main())
