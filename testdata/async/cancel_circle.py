"""Tasks that wait for each other in a circle: cancelling one ends at the recursion limit."""

import asyncio


async def first(tasks):
    print("first runs")
    await tasks[1]


async def second(tasks):
    await tasks[0]


async def circle():
    tasks = []
    tasks += [asyncio.create_task(first(tasks)), asyncio.create_task(second(tasks))]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        tasks[0].cancel()
    except RecursionError as e:
        print("cancel:", e)
    print(tasks[0].cancelling() > 100, tasks[1].cancelling() > 100)
    for t in tasks:
        t._log_destroy_pending = False


try:
    asyncio.run(circle())
except RecursionError as e:
    print("run:", e)


async def gathering():
    tasks = []

    async def waits():
        await asyncio.gather(tasks[0])

    tasks.append(asyncio.create_task(waits()))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        tasks[0].cancel()
    except RecursionError as e:
        print("gather:", e)
    tasks[0]._log_destroy_pending = False


try:
    asyncio.run(gathering())
except RecursionError as e:
    print("run:", e)


async def chain(n):
    ready = asyncio.Event()

    async def waits(task):
        await task

    tasks = [asyncio.create_task(ready.wait())]
    for _ in range(n):
        tasks.append(asyncio.create_task(waits(tasks[-1])))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        print(n, tasks[-1].cancel())
    except RecursionError as e:
        print(n, e)
    ready.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print({type(r).__name__ for r in results} - {"bool"})


for n in 10, 3000, 20000:
    asyncio.run(chain(n))


async def tree():
    "Sixteen futures that are reached in 65536 ways."
    f = asyncio.get_running_loop().create_future()
    for _ in range(16):
        f = asyncio.gather(f, f)
    print(f.cancel())
    try:
        await f
    except asyncio.CancelledError as e:
        print(repr(e))


asyncio.run(tree())
