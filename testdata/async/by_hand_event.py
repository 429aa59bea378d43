# Event, lock, queue and semaphore made by hand from futures.
import asyncio


class Event:
    def __init__(self):
        self.waiters, self.flag = [], False

    def set(self):
        self.flag = True
        for f in self.waiters:
            if not f.done():
                f.set_result(True)
        self.waiters.clear()

    async def wait(self):
        if self.flag:
            return True
        f = asyncio.get_running_loop().create_future()
        self.waiters.append(f)
        try:
            return await f
        finally:
            if f in self.waiters:
                self.waiters.remove(f)


class Lock:
    def __init__(self):
        self.locked, self.waiters = False, []

    async def __aenter__(self):
        while self.locked:
            f = asyncio.get_running_loop().create_future()
            self.waiters.append(f)
            try:
                await f
            finally:
                self.waiters.remove(f)
        self.locked = True
        return self

    async def __aexit__(self, *a):
        self.locked = False
        for f in self.waiters:
            if not f.done():
                f.set_result(None)
                break


class Queue:
    def __init__(self, size):
        self.items, self.size, self.getters, self.putters = [], size, [], []

    def wake(self, fs):
        while fs:
            f = fs.pop(0)
            if not f.done():
                f.set_result(None)
                return

    async def put(self, v):
        while len(self.items) >= self.size:
            f = asyncio.get_running_loop().create_future()
            self.putters.append(f)
            await f
        self.items.append(v)
        self.wake(self.getters)

    async def get(self):
        while not self.items:
            f = asyncio.get_running_loop().create_future()
            self.getters.append(f)
            await f
        v = self.items.pop(0)
        self.wake(self.putters)
        return v


async def main():
    ev = Event()

    async def waiter(n):
        print("wait", n)
        print("woke", n, await ev.wait())
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    ts[1].cancel()
    await asyncio.sleep(0)
    print("set", len(ev.waiters))
    ev.set()
    print([type(r).__name__ for r in await asyncio.gather(*ts, return_exceptions=True)])
    await waiter("late")

    lock, log = Lock(), []

    async def worker(n):
        async with lock:
            log.append(f"{n} in")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log.append(f"{n} out")
    await asyncio.gather(*(worker(i) for i in range(3)))
    print(log)

    q, out = Queue(2), []

    async def producer(n):
        for i in range(4):
            await q.put((n, i))
            out.append(f"put {n}{i}")
        await q.put(None)

    async def consumer():
        ends = 0
        while ends < 2:
            v = await q.get()
            if v is None:
                ends += 1
                continue
            out.append(f"got {v[0]}{v[1]}")
            await asyncio.sleep(0)
    await asyncio.gather(producer("a"), producer("b"), consumer())
    print(out)


asyncio.run(main())
