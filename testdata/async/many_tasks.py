# Thousands of tasks: nothing gets lost, order holds.
import asyncio


async def step(i, log):
    await asyncio.sleep(0)
    log.append(i)
    return i


async def ping(a, b, n):
    for _ in range(n):
        await a.get()
        b.put(1)


async def main():
    log = []
    r = await asyncio.gather(*(step(i, log) for i in range(5000)))
    print(r == list(range(5000)), log == r)
    ts = [asyncio.create_task(asyncio.sleep(0.001 * (i % 7), i)) for i in range(2000)]
    print(sum([await t for t in ts]))
    # a chain of tasks, each waiting for the one before

    async def link(prev, n):
        return (await prev if prev else 0) + n
    prev = None
    for i in range(1000):
        prev = asyncio.create_task(link(prev, i))
    print(await prev)
    # a chain of futures
    loop = asyncio.get_running_loop()
    futs = [loop.create_future() for _ in range(1000)]

    async def relay(i):
        v = await futs[i]
        if i + 1 < len(futs):
            futs[i + 1].set_result(v + 1)
        return v
    ts = [asyncio.create_task(relay(i)) for i in range(1000)]
    await asyncio.sleep(0)
    futs[0].set_result(0)
    print(await ts[-1])
    # many cancellations
    ts = [asyncio.create_task(asyncio.sleep(1000)) for _ in range(1000)]
    await asyncio.sleep(0)
    for t in ts:
        t.cancel()
    r = await asyncio.gather(*ts, return_exceptions=True)
    print(len(r), all(isinstance(x, asyncio.CancelledError) for x in r))
    # tasks that create tasks

    async def tree(d):
        if d == 0:
            return 1
        return sum(await asyncio.gather(tree(d - 1), tree(d - 1)))
    print(await tree(9))
    # deep awaits
    async def deep(n):
        if n == 0:
            await asyncio.sleep(0)
            return 0
        return 1 + await deep(n - 1)
    print(await asyncio.gather(deep(200), deep(300)))
    # a long run of immediate awaits
    total = 0
    for i in range(5000):
        total += await step(i, log)
    print(total)


asyncio.run(main())
