# What gc.collect() does: tasks nobody can wake are closed and reported, futures whose exceptions nobody can
# retrieve are reported, async generators that were left are closed by the loop.
import asyncio, gc
def handler(l, c):
    print('HANDLER', c['message'], sorted(c), c.get('task') and c['task'].get_name(), c.get('task') and c['task'].done())
async def inner(fut):
    try:
        await fut
    except BaseException as e:
        print('inner', type(e))
        raise
    finally:
        print('inner finally')
async def pend(n):
    try:
        await inner(asyncio.get_running_loop().create_future())
    except GeneratorExit:
        print('exit', n)
        raise
    finally:
        print('finally', n)
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    ts = [loop.create_task(pend(i), name=f'pend{i}') for i in range(3)]
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    del ts
    gc.collect()
    print(len(asyncio.all_tasks()))
    print('end')
    # two tasks that wait for each other through events
    a, b = asyncio.Event(), asyncio.Event()
    async def w(x, y):
        await x.wait()
        y.set()
    t1 = asyncio.create_task(w(a, b), name='t1')
    t2 = asyncio.create_task(w(b, a), name='t2')
    await asyncio.sleep(0)
    del t1, t2
    gc.collect()
    print('held', len(asyncio.all_tasks()))
    del a, b, w
    gc.collect()
    print('let go', len(asyncio.all_tasks()))
    # a gather that nobody holds
    asyncio.gather(pend(7), pend(8))
    await asyncio.sleep(0)
    gc.collect()
    print('gather', len(asyncio.all_tasks()))
    async def ag():
        try:
            yield 1
            yield 2
        finally:
            print('ag finally')
            await asyncio.sleep(0)
            print('ag finally 2')
    g = ag()
    print(await anext(g))
    g = None
    gc.collect()
    print('g gone')
    await asyncio.sleep(0)
    print('turn 1')
    await asyncio.sleep(0)
    print('turn 2')
    await asyncio.sleep(0)
    print('turn 3')
    f = loop.create_future()
    f.set_exception(ValueError(1))
asyncio.run(main())
print('done')
