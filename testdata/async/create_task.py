# create_task: when a task starts, in what order, what it gives.
import asyncio


async def child(n, steps=2):
    for i in range(steps):
        print(f"child {n} step {i}")
        await asyncio.sleep(0)
    print(f"child {n} done")
    return n * 10


async def main():
    print("main start")
    a = asyncio.create_task(child(1))
    b = asyncio.create_task(child(2))
    print("created", type(a).__name__, a.done())
    await asyncio.sleep(0)
    print("main again")
    c = asyncio.create_task(child(3, 1))
    print(await b, await a, await c)
    print(a.done(), a.result(), b.result())
    # awaiting a finished task does not give way
    order = []
    d = asyncio.create_task(child(4, 0))
    asyncio.get_running_loop().call_soon(order.append, "loop ran")
    print(await a, order)
    print(await d, order)

    async def inner():
        return asyncio.create_task(child(5, 0))
    print(await (await inner()))
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(f"TypeError: {e}")
    try:
        asyncio.create_task(child)
    except TypeError as e:
        print(str(e).startswith("a coroutine was expected, got <function child at"))
    try:
        await asyncio.create_task(a)
    except TypeError as e:
        print(str(e).startswith("a coroutine was expected, got <Task finished name='Task-"))
    return "main value"


print(asyncio.run(main()))
coro = child(9)
try:
    asyncio.create_task(coro)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
coro.close()
