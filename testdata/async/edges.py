# clock: virtual
# Corners of as_completed, wait, shield, gather, wait_for, timeout and TaskGroup.
import asyncio
# as_completed etc
async def v(n,d=0):
    await asyncio.sleep(d)
    return n
async def bad(): raise ValueError('bad')
async def main():
    it=asyncio.as_completed([asyncio.create_task(v(i, i/100)) for i in range(3)])
    print(type(it).__name__)
    async for t in it: print(t.done(), t.result(), isinstance(t, asyncio.Task))
    for c in asyncio.as_completed([v(1)]): print(type(c).__name__, await c)
    try:
        for c in asyncio.as_completed([v(1,5), v(2,0.01)], timeout=0.05): print(await c)
    except TimeoutError as e: print('TO', repr(e))
    try:
        async for c in asyncio.as_completed([v(1,5)], timeout=0.05): print(await c)
    except TimeoutError as e: print('TO', repr(e))
    try:
        for c in asyncio.as_completed([bad()]): await c
    except ValueError as e: print(e)
    # wait
    ts=[asyncio.create_task(v(i, i/100), name=str(i)) for i in range(3)]+[asyncio.create_task(bad())]
    d,p=await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION); print(len(d),len(p)); [t.exception() for t in d if not t.cancelled()]
    d,p=await asyncio.wait(p, timeout=0.005); print(len(d), len(p))
    d,p=await asyncio.wait(p); print(sorted(t.result() for t in d), p)
    try: await asyncio.wait(5)
    except TypeError as e: print(e)
    # shield
    t=asyncio.create_task(v('s',0.01)); s=asyncio.shield(t)
    print(s is t, type(s).__name__)
    s.cancel()
    try: await s
    except asyncio.CancelledError: print('outer', t.cancelled(), await t)
    t=asyncio.create_task(bad()); s=asyncio.shield(t)
    try: await s
    except ValueError as e: print(e)
    f=asyncio.get_running_loop().create_future(); f.set_result(1); print(asyncio.shield(f) is f)
    inner=asyncio.create_task(v(1,1)); s=asyncio.shield(inner); await asyncio.sleep(0); inner.cancel('in')
    try: await s
    except asyncio.CancelledError as e: print('inner', e.args)
    # gather
    g=asyncio.gather(); print(g.done() if hasattr(g,'done') else None, await g)
    f=asyncio.get_running_loop().create_future(); g=asyncio.gather(f,f,v(2)); f.set_result(9); print(await g)
    g=asyncio.gather(v(1,1), v(2,1)); await asyncio.sleep(0); print(g.cancel(), g.cancelled(), repr(g)[:26])
    try: await g
    except asyncio.CancelledError as e: print('gc', e.args, g.cancelled())
    t1=asyncio.create_task(v(1,1)); g=asyncio.gather(t1, v(2,0.01)); await asyncio.sleep(0); t1.cancel('child')
    try: await g
    except asyncio.CancelledError as e: print('cc', e.args, g.done(), g.cancelled())
    print(await asyncio.gather(bad(), v(3), return_exceptions=True))
    t1=asyncio.create_task(v(1,1)); await asyncio.sleep(0); t1.cancel('m'); print(await asyncio.gather(t1, return_exceptions=True))
    # wait_for
    try: await asyncio.wait_for(v(1,1), 0.01)
    except TimeoutError as e: print('wf', repr(e), repr(e.__cause__), asyncio.current_task().cancelling())
    print(await asyncio.wait_for(v(1), None), await asyncio.wait_for(asyncio.create_task(v(1)), 1))
    try: await asyncio.wait_for(v(1), 0)
    except TimeoutError: print('zero')
    f=asyncio.get_running_loop().create_future(); f.set_result('d'); print(await asyncio.wait_for(f, 0), await asyncio.wait_for(f, -1))
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: return 'kept'
    print(await asyncio.wait_for(stubborn(), 0.01)) if 0 else None
    try: print(await asyncio.wait_for(stubborn(), 0.01))
    except TimeoutError: print('TO stubborn')
    async def raises():
        try: await asyncio.sleep(1)
        finally: raise KeyError(1)
    try: await asyncio.wait_for(raises(), 0.01)
    except Exception as e: print(repr(e), repr(e.__context__), repr(e.__context__.__cause__) if e.__context__ else '')
    # timeout nested
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout(0.01) as inner: await asyncio.sleep(1)
            except TimeoutError: print('inner', inner.expired(), outer.expired())
            await asyncio.sleep(1)
    except TimeoutError: print('outer', outer.expired(), outer)
    async with asyncio.timeout_at(asyncio.get_running_loop().time()+10) as t: t.reschedule(None); print(t.when(), t)
    try:
        async with asyncio.timeout(-1): print('body'); await asyncio.sleep(0); print('no')
    except TimeoutError: print('past')
    try:
        async with asyncio.timeout(0.01): raise ValueError('own')
    except ValueError as e: print(e)
    # TaskGroup
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad()); tg.create_task(bad()); await asyncio.sleep(1)
    except* ValueError as eg: print(eg.message, len(eg.exceptions), repr(eg))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(v(1,1)); raise KeyError('body')
    except* KeyError as eg: print(eg.exceptions)
    async def outer():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(v(1,1)); await asyncio.sleep(2)
    t=asyncio.create_task(outer()); await asyncio.sleep(0.01); t.cancel('ext')
    try: await t
    except asyncio.CancelledError as e: print('tgc', e.args, t.cancelling())
    async with asyncio.TaskGroup() as tg:
        t=tg.create_task(v(1,1)); await asyncio.sleep(0); t.cancel()
    print('child cancel ok', t.cancelled(), tg)
    try: await asyncio.TaskGroup().__aexit__(None,None,None)
    except Exception as e: print(type(e).__name__)
    c=v(1)
    try: asyncio.TaskGroup().create_task(c)
    except RuntimeError as e: print(e)
    print(await asyncio.sleep(0.001, 'res'))
    try: await asyncio.sleep(float('nan'))
    except ValueError as e: print(e)
    try: await asyncio.sleep('x')
    except TypeError as e: print(e)
    await asyncio.sleep(-5); await asyncio.sleep(True)
asyncio.run(main())
