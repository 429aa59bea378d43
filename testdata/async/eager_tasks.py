# Eager tasks: the first step runs at once.
import asyncio
async def co(n, log=True):
    print('co', n); await asyncio.sleep(0); print('co2', n); return n
async def noawait(n): print('na', n); return n
async def main():
    loop=asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t=asyncio.create_task(noawait(1)); print(t.done(), t.result(), t in asyncio.all_tasks())
    t=asyncio.create_task(co(2), name='nm'); print(t.done(), t.get_name()); print(await t)
    async def err(): raise ValueError(1)
    t=asyncio.create_task(err()); print(t.done(), repr(t.exception()))
    print(await asyncio.gather(noawait(3), co(4), noawait(5)))
    async with asyncio.TaskGroup() as tg:
        a=tg.create_task(noawait(6)); b=tg.create_task(co(7)); print('in tg', a.done(), b.done())
    async def nested():
        print(asyncio.current_task().get_name()); t=asyncio.create_task(inner(), name='inner'); print(asyncio.current_task().get_name()); await t
    async def inner(): print(asyncio.current_task().get_name()); await asyncio.sleep(0); print(asyncio.current_task().get_name())
    await asyncio.create_task(nested(), name='outer')
    async def cancelme():
        asyncio.current_task().cancel('x')
        await asyncio.sleep(0)
    t=asyncio.create_task(cancelme()); print(t.done())
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e.args)
    for aw in asyncio.as_completed([noawait(8), noawait(8)]): print(await aw)
    print(await asyncio.wait_for(noawait(9), 1))
    print(await asyncio.shield(noawait(10)))
    d,p=await asyncio.wait([asyncio.create_task(noawait(11))]); print(len(d),len(p))
    class T(asyncio.Task): pass
    loop.set_task_factory(asyncio.create_eager_task_factory(T))
    t=asyncio.create_task(noawait(12)); print(type(t).__name__, t.done())
    loop.set_task_factory(None)
    t=asyncio.Task(noawait(13), loop=loop, eager_start=True); print(t.done())
    t=asyncio.Task(noawait(14), loop=loop); print(t.done()); await t
    try: loop.set_task_factory(5)
    except TypeError as e: print(e)
asyncio.run(main())
