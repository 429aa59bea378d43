# Work that is given up: timeouts, cancelled children, shields, first answer wins, clean-up that awaits.
import asyncio

log = {"started": 0, "finished": 0, "cleaned": 0, "cancelled": 0}


class Resource:
    async def __aenter__(self):
        log["started"] += 1
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        log["cleaned"] += 1
        if kind is asyncio.CancelledError:
            log["cancelled"] += 1


async def job(steps):
    async with Resource():
        for _ in range(steps):
            await asyncio.sleep(0)
        log["finished"] += 1
        return steps


async def first_answer(delays):
    tasks = [asyncio.create_task(job(d)) for d in delays]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for t in pending:
        t.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return min(t.result() for t in done), len(pending)


async def limited(steps):
    try:
        async with asyncio.timeout(None) as scope:
            if steps > 6:
                scope.reschedule(0)
            return await job(steps)
    except TimeoutError:
        return -1


async def stubborn(n):
    saved = asyncio.create_task(job(n % 5))
    outer = asyncio.ensure_future(asyncio.shield(saved))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        return await saved
    return None


async def nested(depth):
    try:
        if depth == 0:
            await asyncio.Event().wait()
        await nested(depth - 1)
    finally:
        log["cleaned"] += 1
        await asyncio.sleep(0)


async def main():
    total = 0
    for i in range(900):
        best, dropped = await first_answer([3 + i % 4, 9, 12, 5])
        total += best * 10 + dropped
    results = []
    for i in range(0, 2400, 40):
        results += await asyncio.gather(*(limited(n % 10) for n in range(i, i + 40)))
    total += results.count(-1) * 1000 + sum(r for r in results if r > 0)
    total += sum([await stubborn(n) for n in range(1200)])
    for i in range(400):
        task = asyncio.create_task(nested(8))
        await asyncio.sleep(0)
        task.cancel("enough")
        try:
            await task
        except asyncio.CancelledError as e:
            total += len(e.args[0])
    print(total, sorted(log.items()), len(asyncio.all_tasks()))


asyncio.run(main())
