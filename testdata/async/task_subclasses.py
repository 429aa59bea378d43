# Tasks and futures that scripts subclass, futures of their own, and what must not be yielded.
import asyncio, contextvars
# subclassing
class MyTask(asyncio.Task):
    def __init__(self, *a, **k):
        super().__init__(*a, **k); self.tag='t'
    def cancel(self, msg=None):
        print('my cancel', msg); return super().cancel(msg)
    def result(self): return ('r', super().result())
class MyFuture(asyncio.Future):
    def set_result(self, r):
        print('my set', r); super().set_result(r)
    def __repr__(self): return 'MF'
async def co(x):
    await asyncio.sleep(0); return x
async def main():
    loop=asyncio.get_running_loop()
    t=MyTask(co(1), loop=loop, name='my')
    print(t.tag, t.get_name(), isinstance(t, asyncio.Task), asyncio.isfuture(t))
    print(await t, t.result())
    loop.set_task_factory(lambda loop, coro, **kw: MyTask(coro, loop=loop, **kw))
    t=asyncio.create_task(co(2), name='fac')
    print(type(t).__name__, t.get_name(), t in asyncio.all_tasks(), await asyncio.gather(t, co(3)))
    t=asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    t.cancel('bye')
    try: await t
    except asyncio.CancelledError as e: print('c', e.args)
    async with asyncio.TaskGroup() as tg: x=tg.create_task(co(4)); print(type(x).__name__)
    print(x.result())
    try:
        await asyncio.wait_for(MyTask(asyncio.sleep(9), loop=loop), 0.01)
    except TimeoutError: print('TO')
    loop.set_task_factory(None)
    f=MyFuture(loop=loop)
    loop.call_soon(f.set_result, 7)
    print(f, await f, repr(f), f.done())
    f=MyFuture()
    async def w(): return await f
    t=asyncio.create_task(w()); await asyncio.sleep(0); print(t._fut_waiter, str(t).split('wait_for=')[1][:3]); t.cancel(); 
    try: await t
    except asyncio.CancelledError: print('cancelled', f.cancelled())
    # foreign future
    class Foreign:
        _asyncio_future_blocking=False
        def __init__(self): self.cbs=[]; self._done=False; self.loop=asyncio.get_running_loop()
        def get_loop(self): return self.loop
        def add_done_callback(self, cb, *, context=None): self.cbs.append((cb,context)); print('add', context is not None)
        def remove_done_callback(self, cb): return 0
        def done(self): return self._done
        def cancelled(self): return False
        def exception(self): return None
        def cancel(self, msg=None): print('fcancel', msg); return False
        def result(self): return self.v
        def set(self, v):
            self.v=v; self._done=True
            for cb,ctx in self.cbs: self.loop.call_soon(cb, self, context=ctx)
        def __await__(self):
            if not self._done:
                self._asyncio_future_blocking=True
                yield self
            return self.result()
        def __repr__(self): return 'FF'
    ff=Foreign()
    print(asyncio.isfuture(ff))
    loop.call_later(0.01, ff.set, 'foreign')
    print(await ff)
    ff=Foreign(); loop.call_soon(ff.set, 'g')
    print(await asyncio.gather(ff, co(1)))
    ff=Foreign(); loop.call_soon(ff.set, 'w')
    print(await asyncio.wait_for(ff, 1))
    ff=Foreign(); loop.call_soon(ff.set, 's')
    print(await asyncio.shield(ff))
    ff=Foreign(); loop.call_soon(ff.set, 'wait')
    d,p=await asyncio.wait([ff]); print(d,p)
    ff=Foreign()
    async def z(): 
        return await ff
    t=asyncio.create_task(z()); await asyncio.sleep(0); print(t.cancel('m')); ff.set(3)
    try: print(await t)
    except asyncio.CancelledError as e: print('CE', e.args)
    # protocol errors
    class Y:
        def __init__(self,v): self.v=v
        def __await__(self): yield self.v
    fut=loop.create_future()
    other=asyncio.new_event_loop(); of=other.create_future()
    def g(): yield
    for v in (1, 'x', fut, g()):
        try: await Y(v)
        except RuntimeError as e: 
            s=str(e)
            for tok in (' at 0x',): s=s.split(tok)[0]
            print(s.split(' in task ')[0], '|', s.split(' with ')[-1] if ' with ' in s else '')
    other.close()
    async def selfwait(): await asyncio.current_task()
    try: await asyncio.create_task(selfwait(), name='S')
    except RuntimeError as e: print(str(e)[:70])
    await Y(None)
    fut=loop.create_future()
    it=iter(fut.__await__()); print(next(it) is fut)
    try: next(it)
    except RuntimeError as e: print(e)
    fut.set_result(4)
    try: it.send(None)
    except StopIteration as e: print('SI', e.value)
asyncio.run(main())
