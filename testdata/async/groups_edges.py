# TaskGroup, timeout, as_completed edges
import asyncio, sys, contextvars
async def show(name, coro):
    try: print(name, 'ok', repr(await coro))
    except BaseException as e:
        print(name, repr(e), getattr(e, 'exceptions', None), repr(e.__cause__), repr(e.__context__))
async def boom(e, t=0):
    await asyncio.sleep(t); raise e
async def groups():
    async with asyncio.TaskGroup() as tg: t = tg.create_task(asyncio.sleep(0, 5), name='x'); print(tg)
    print(t.result(), tg, t.get_name())
    c = asyncio.sleep(0)
    try: tg.create_task(c)
    except RuntimeError as e: print(e)
    tg = asyncio.TaskGroup(); c = asyncio.sleep(0)
    try: tg.create_task(c)
    except RuntimeError as e: print(e)
    async def reenter():
        async with tg:
            async with tg: pass
    await show('reenter', reenter())
    async def base(e):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom(e)); tg.create_task(asyncio.sleep(1))
            await asyncio.sleep(1)
    class B(BaseException): pass
    await show('B', base(B(1))); await show('V', base(ValueError(1)))
    await show('EG', base(ExceptionGroup('a', [ValueError(1), KeyError(2)])))
    async def body(e1, e2):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom(e2)); 
            try: await asyncio.sleep(1)
            finally: raise e1
    await show('body', body(KeyError(1), ValueError(2)))
    await show('bodyC', body(asyncio.CancelledError('mine'), ValueError(2)))
    async def late():
        async with asyncio.TaskGroup() as tg:
            async def spawn():
                try: await asyncio.sleep(1)
                finally:
                    c = boom(KeyError('late'))
                    try: tg.create_task(c)
                    except RuntimeError as e: print('late', e)
            tg.create_task(spawn()); await asyncio.sleep(0); raise ValueError('x')
    await show('late', late())
    async def nested():
        async with asyncio.TaskGroup() as a:
            async with asyncio.TaskGroup() as b:
                b.create_task(boom(ValueError('b'))); a.create_task(boom(KeyError('a'), 0.001))
                await asyncio.sleep(0.1)
    await show('nested', nested())
    async def parent():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1)); tg.create_task(boom(ValueError(3), 0))
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: print('body cancelled', asyncio.current_task().cancelling()); raise
    t = asyncio.create_task(parent()); await asyncio.sleep(0); t.cancel('outer'); await show('parent', t); print(t.cancelled(), t.cancelling())
    async def swallow():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom(ValueError(3), 0))
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: pass
            await asyncio.sleep(0); print('went on')
    await show('swallow', swallow())
    async def selfc():
        async with asyncio.TaskGroup() as tg:
            asyncio.current_task().cancel(); tg.create_task(boom(ValueError(9)))
    t = asyncio.create_task(selfc()); await show('selfc', t)
async def timeouts():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as t: print(t, t.when(), t.expired()); t.reschedule(loop.time() + 10); print(t.when() > 0)
    print(t, t.expired())
    try: t.reschedule(1)
    except RuntimeError as e: print(e)
    async def f(d, s):
        async with asyncio.timeout(d): await asyncio.sleep(s)
    await show('neg', f(-1, 0)); await show('zero', f(0, 0)); await show('zero1', f(0, 1)); await show('s', f(0.001, 1))
    async def outer():
        async with asyncio.timeout(0.01):
            async with asyncio.timeout(0.001) as i:
                try: await asyncio.sleep(1)
                except asyncio.CancelledError as e: print('c', e.args); raise KeyError('x')
    await show('err', outer())
    async def sw():
        async with asyncio.timeout(0.001) as t:
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: print('sw', asyncio.current_task().cancelling())
            print(t.expired(), t)
        print(t.expired())
    await show('sw', sw())
    async def both():
        async with asyncio.timeout(0.001) as o:
            async with asyncio.timeout(0.001) as i: await asyncio.sleep(1)
    await show('both', both())
    try:
        with asyncio.timeout(1): pass
    except TypeError as e: print(e)
    t = asyncio.timeout(1)
    try: t.reschedule(3)
    except RuntimeError as e: print(e)
    async with t: pass
    try:
        async with t: pass
    except RuntimeError as e: print(e)
    t = asyncio.timeout(0.001); tk = asyncio.create_task(boom(ValueError(1)))
    async def wf():
        try: await asyncio.wait_for(asyncio.sleep(1), 0.001)
        except TimeoutError as e: raise LookupError from e
    await show('wf', wf()); await show('tk', tk)
    async def at():
        async with asyncio.timeout_at(loop.time() + 0.001) as t:
            t.reschedule(loop.time() + 0.003); await asyncio.sleep(0.002); print('still', t.expired()); await asyncio.sleep(1)
    await show('at', at())
async def completed():
    async def v(i, t): await asyncio.sleep(t); return i
    out = []
    async for f in asyncio.as_completed([v(1, .003), v(2, .001), v(3, .002)]): out.append((await f, f.done()))
    print(out)
    ts = [asyncio.create_task(v(i, .001 * i)) for i in range(3)]; seen = []
    async for f in asyncio.as_completed(ts): seen.append(ts.index(f))
    print(seen)
    for f in asyncio.as_completed([v(1, .001), v(2, 0.02)], timeout=.005):
        try: print(await f)
        except TimeoutError as e: print('to', e)
    try:
        async for f in asyncio.as_completed([v(1, .001), boom(ValueError(4)), v(2, 0.02)], timeout=.005):
            try: print(await f)
            except ValueError as e: print(repr(e))
    except TimeoutError as e: print('to2', repr(e))
    it = asyncio.as_completed([v(1, 0)]); print(hasattr(it, '__aiter__'), hasattr(it, '__iter__'), type(it).__name__); print(await next(it))
    try: next(it)
    except StopIteration: print('stop')
    for bad in (v(1, 0), asyncio.Future()):
        try: asyncio.as_completed(bad)
        except TypeError as e: print(e)
        if hasattr(bad, 'close'): bad.close()
    d = v(7, 0); print([await f for f in asyncio.as_completed([d, d])])
    print([f async for f in asyncio.as_completed([])], list(asyncio.as_completed([])))
async def main(): await groups(); await timeouts(); await completed()
asyncio.run(main())
