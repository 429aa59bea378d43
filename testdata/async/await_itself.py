# What a task leaves behind that awaited itself, or something of another loop.
import asyncio


async def main():
    async def inner():
        try:
            await tasks[-1]
        except Exception as e:
            print("inner", type(e).__name__, str(e)[:27], tasks[0]._asyncio_future_blocking)
            await asyncio.sleep(0.1)
            return 5

    async def other(n):
        try:
            print(n, await tasks[0])
        except RuntimeError as e:
            print(n, e)

    tasks = [asyncio.create_task(inner())]
    await asyncio.sleep(0.01)
    await other(1)
    print(await asyncio.wait_for(asyncio.shield(tasks[0]), 1))
    await other(2)

    loop = asyncio.get_running_loop()
    f = loop.create_future()
    it = iter(f)
    print(it.send(None) is f, f._asyncio_future_blocking)
    for again in it, f.__await__():
        try:
            again.send(None)
        except RuntimeError as e:
            print(e)
    f._asyncio_future_blocking = False
    print(it.send(None) is f)
    f._asyncio_future_blocking = False
    loop.call_later(0.01, f.set_result, "done")
    print(await f)
    try:
        it.send(None)
    except StopIteration as e:
        print("stop", e.value)


asyncio.run(main())
