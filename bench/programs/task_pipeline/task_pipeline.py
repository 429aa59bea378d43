# A pipeline in TaskGroups: stages joined by bounded queues, several workers per stage, errors that end a whole group.
import asyncio

END = object()


async def source(out, batch, count):
    for i in range(count):
        await out.put({"batch": batch, "n": i, "text": f"record {i * 37 % 101}"})
    await out.put(END)


async def stage(work, inbox, outbox, workers):
    async def worker():
        while (item := await inbox.get()) is not END:
            await outbox.put(await work(item))
        await inbox.put(END)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)


async def parse(item):
    return item | {"value": int(item["text"].split()[1])}


async def enrich(item):
    if item["n"] % 5 == 0:
        await asyncio.sleep(0)
    item["score"] = item["value"] * item["value"] % 97
    return item


async def check(item):
    if item["batch"] % 8 == 7 and item["n"] == 30:
        raise ValueError(f"batch {item['batch']} is bad")
    return item


async def sink(inbox, totals):
    while (item := await inbox.get()) is not END:
        key = item["score"] % 10
        totals[key] = totals.get(key, 0) + item["value"]
    return len(totals)


async def run(batch):
    totals = {}
    queues = [asyncio.Queue(maxsize=8) for _ in range(4)]
    async with asyncio.TaskGroup() as group:
        group.create_task(source(queues[0], batch, 120))
        group.create_task(stage(parse, queues[0], queues[1], 2))
        group.create_task(stage(enrich, queues[1], queues[2], 3), name=f"enrich-{batch}")
        group.create_task(stage(check, queues[2], queues[3], 1))
        last = group.create_task(sink(queues[3], totals))
    return last.result(), totals


async def main():
    good = total = 0
    bad = []
    for batch in range(170):
        try:
            kinds, totals = await run(batch)
        except* ValueError as group:
            found = group
            while isinstance(found, ExceptionGroup):
                found = found.exceptions[0]
            bad.append(str(found))
        else:
            good += 1
            total += kinds + sum(k * v for k, v in totals.items())
    print(good, len(bad), bad[0], total, len(asyncio.all_tasks()))


asyncio.run(main())
