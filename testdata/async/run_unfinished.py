# What asyncio.run does with tasks that are not finished when main ends. They are cancelled together,
# in no order one may rely on: each of them keeps its own log.
import asyncio

logs = {}


def say(*words):
    logs.setdefault(words[-1], []).append(words[:-1])


async def forever(n):
    try:
        say("start", n)
        await asyncio.sleep(1000)
        say("never", n)
    except asyncio.CancelledError:
        say("cancelled", n)
        raise
    finally:
        say("finally", n)


async def cleanup(n):
    try:
        await asyncio.sleep(1000)
    finally:
        say("cleaning", n)
        await asyncio.sleep(0.01)
        say("cleaned", n)


async def never_started():
    print("never")


async def swallow():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        say("swallowed, going on for a while", "s")
        await asyncio.sleep(0.01)
        say("done in the end", "s")


async def spawns():
    try:
        await asyncio.sleep(1000)
    finally:
        asyncio.create_task(late())
        print("spawned while being cancelled")


async def late():
    print("late runs?")
    await asyncio.sleep(0)
    print("late goes on?")


async def main():
    ts = [asyncio.create_task(forever(1)), asyncio.create_task(cleanup(2)), asyncio.create_task(swallow())]
    await asyncio.sleep(0)
    ts.append(asyncio.create_task(never_started()))
    return "main value"


print(asyncio.run(main()))
print(sorted((str(k), v) for k, v in logs.items()))


async def main_fails():
    keep.append(asyncio.create_task(forever("f")))
    await asyncio.sleep(0)
    raise ValueError("main failed")


keep = []
try:
    asyncio.run(main_fails())
except ValueError as e:
    print(repr(e))
print([t.cancelled() for t in keep], logs["f"])


async def main_spawns():
    keep.append(asyncio.create_task(spawns()))
    await asyncio.sleep(0)


asyncio.run(main_spawns())


async def waits():
    f = asyncio.get_running_loop().create_future()
    try:
        await f
    except asyncio.CancelledError:
        print("future wait cancelled", f.cancelled())
        raise


async def main_waits():
    keep.append(asyncio.create_task(waits()))
    await asyncio.sleep(0)


asyncio.run(main_waits())


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("async generator closed")


async def main_agen():
    g = agen()
    print(await anext(g))
    keep.append(g)


asyncio.run(main_agen())


async def timers():
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, print, "never called")
    loop.call_soon(print, "called")


asyncio.run(timers())
print("end")
