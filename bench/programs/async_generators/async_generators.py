# Async generators chained: pages of an API, batches, merging, early exit with clean-up, asend.
import asyncio

closed = []


async def pages(name, count):
    try:
        for number in range(count):
            if number % 3 == 0:
                await asyncio.sleep(0)
            yield [name * 1000000 + number * 20 + i for i in range(20)]
    finally:
        await asyncio.sleep(0)
        closed.append(name)


async def items(name, count):
    async for page in pages(name, count):
        for item in page:
            yield item


async def where(test, stream):
    async for x in stream:
        if test(x):
            yield x


async def batches(stream, size):
    batch = []
    async for x in stream:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def first(n, stream):
    out = []
    async for x in stream:
        out.append(x)
        if len(out) == n:
            break
    await stream.aclose()
    return out


async def running_mean():
    total = count = 0
    mean = None
    while True:
        total += yield mean
        count += 1
        mean = total // count


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def consume(name):
    total = 0
    async for batch in batches(where(lambda x: x % 3 != 1, items(name, 150)), 16):
        total += sum(batch) % 1009
    return total


async def main():
    totals = await asyncio.gather(*(consume(n) for n in range(50)))
    print(sum(totals), len(closed))
    few = [await first(25, pages(n, 100)) for n in range(100, 110)]
    print(sum(p[3] for pages_ in few for p in pages_), closed[-3:])
    mean = running_mean()
    await anext(mean)
    last = 0
    async for tick in Ticker(90000):
        last = await mean.asend(tick * 7)
    await mean.aclose()
    squares = [x * x % 11 async for x in Ticker(90000) if x % 2]
    print(last, sum(squares), {k: v async for k, v in numbered(Ticker(3))}, await anext(mean, "over"))


async def numbered(stream):
    n = 0
    async for x in stream:
        yield n, x
        n += 1


asyncio.run(main())
