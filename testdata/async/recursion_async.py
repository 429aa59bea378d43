# Deep and endless recursion of coroutines.
import asyncio


async def endless(n):
    return await endless(n + 1)


async def endless_sleep(n):
    await asyncio.sleep(0)
    return await endless_sleep(n + 1)


async def agen(n):
    async for x in agen(n + 1):
        yield x


async def sum_to(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    try:
        return n + await sum_to(n - 1)
    finally:
        pass


async def tasks(n):
    if n == 0:
        return 0
    return 1 + await asyncio.create_task(tasks(n - 1))


async def main():
    for c in (endless(0), endless_sleep(0)):
        try:
            await c
        except RecursionError as e:
            print("RecursionError", e)
    try:
        async for x in agen(0):
            pass
    except RecursionError as e:
        print("RecursionError")
    print(await sum_to(500))
    print(await tasks(2000))
    print(sum(await asyncio.gather(*(sum_to(50) for _ in range(50)))))


asyncio.run(main())
