# get_running_loop, current_task, all_tasks, and what they say outside of a loop.
import asyncio


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(asyncio.get_running_loop)
attempt(asyncio.current_task)
attempt(asyncio.all_tasks)


async def idle():
    await asyncio.sleep(1)


async def me():
    return asyncio.current_task().get_name()


def sync():
    return asyncio.current_task().get_name(), asyncio.get_running_loop().is_running()


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.get_event_loop() is loop, asyncio.get_running_loop() is loop)
    print(asyncio.current_task().get_name(), sync(), await me())
    print(await asyncio.create_task(me(), name="child"), await asyncio.gather(me(), asyncio.create_task(me(), name="g2")))
    print(asyncio.current_task() is asyncio.current_task(), asyncio.current_task(loop).get_name())
    print(len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    a = asyncio.create_task(idle(), name="a")
    b = asyncio.create_task(idle(), name="b")
    print(sorted(t.get_name() for t in asyncio.all_tasks()), type(asyncio.all_tasks()).__name__)
    a.cancel()
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    b.cancel()
    await asyncio.gather(a, b, return_exceptions=True)
    print(sorted(t.get_name() for t in asyncio.all_tasks(loop)))
    seen = []
    loop.call_soon(lambda: seen.append(asyncio.current_task()))
    loop.call_soon(lambda: seen.append(asyncio.get_running_loop() is loop))
    await asyncio.sleep(0)
    print(seen)
    t = loop.create_task(me(), name="by loop")
    print(await t)
    t = asyncio.ensure_future(me())
    print((await t).startswith("Task-"))
    async for name in names():
        print(name)
    print([await me() for _ in range(2)])
    try:
        loop.run_until_complete(me2 := me())
    except RuntimeError as e:
        print(e)
        me2.close()
    try:
        loop.close()
    except RuntimeError as e:
        print(e)


async def names():
    yield asyncio.current_task().get_name()


asyncio.run(main(), debug=False)
attempt(asyncio.get_running_loop)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "by hand")), loop.is_closed())
f = loop.create_future()
loop.call_soon(f.set_result, "future")
print(loop.run_until_complete(f))
loop.call_soon(loop.stop)
loop.run_forever()
print("stopped", loop.is_running())
t = loop.create_task(me(), name="kept")
loop.run_until_complete(asyncio.sleep(0))
print(t.done(), t.result())
loop.close()
print(loop.is_closed())
attempt(lambda: loop.run_until_complete(f))
