# Requests through a token bucket and a window limiter; time is a counter that a ticker moves on.
import asyncio


class Clock:
    def __init__(self):
        self.now = 0
        self.tick = asyncio.Condition()

    async def run(self):
        while True:
            for _ in range(4):
                await asyncio.sleep(0)
            async with self.tick:
                self.now += 1
                self.tick.notify_all()

    async def wait_until(self, when):
        async with self.tick:
            await self.tick.wait_for(lambda: self.now >= when)


class TokenBucket:
    def __init__(self, clock, rate, burst):
        self.clock = clock
        self.rate = rate
        self.burst = burst
        self.tokens = burst
        self.filled = 0
        self.lock = asyncio.Lock()
        self.waits = 0

    async def take(self):
        async with self.lock:
            while True:
                passed = self.clock.now - self.filled
                self.tokens = min(self.burst, self.tokens + passed * self.rate)
                self.filled = self.clock.now
                if self.tokens >= 1:
                    self.tokens -= 1
                    return
                self.waits += 1
                await self.clock.wait_until(self.clock.now + 1)


class Window:
    def __init__(self, clock, limit, length):
        self.clock = clock
        self.limit = limit
        self.length = length
        self.used = {}
        self.refused = 0

    def __call__(self, client):
        times = [t for t in self.used.get(client, ()) if t > self.clock.now - self.length]
        self.used[client] = times
        if len(times) >= self.limit:
            self.refused += 1
            return False
        times.append(self.clock.now)
        return True


async def client(number, requests, bucket, window, served):
    for i in range(requests):
        if not window(number):
            await bucket.clock.wait_until(bucket.clock.now + 3)
            continue
        await bucket.take()
        served.append((bucket.clock.now, number, i))


async def main():
    clock = Clock()
    ticker = asyncio.create_task(clock.run())
    bucket = TokenBucket(clock, 1, 20)
    window = Window(clock, 20, 400)
    served = []
    await asyncio.gather(*(client(n, 140, bucket, window, served) for n in range(60)))
    ticker.cancel()
    try:
        await ticker
    except asyncio.CancelledError:
        pass
    check = 0
    for when, number, i in served:
        check = (check * 33 + when * 7 + number * 3 + i) % 1000000007
    print(len(served), window.refused, bucket.waits, clock.now, check)


asyncio.run(main())
