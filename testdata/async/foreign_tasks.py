# A task factory that returns objects which only behave like tasks.

import asyncio
class Wrap:
    def __init__(self, coro, loop, **k): self.t=asyncio.Task(coro, loop=loop, **k)
    def __getattr__(self, n):
        if n=='t': raise AttributeError(n)
        return getattr(self.t,n)
    @property
    def _asyncio_future_blocking(self): return self.t._asyncio_future_blocking
    @_asyncio_future_blocking.setter
    def _asyncio_future_blocking(self,v): self.t._asyncio_future_blocking=v
    def __await__(self): return (yield from self.t.__await__())
async def main():
    await asyncio.sleep(0)
    t=asyncio.create_task(asyncio.sleep(0.01,'x'))
    print(type(t).__name__, await t)
    print(await asyncio.gather(asyncio.sleep(0,1),asyncio.sleep(0,2)))
    print(await asyncio.wait_for(asyncio.sleep(0,3),1))
    d,p=await asyncio.wait([asyncio.create_task(asyncio.sleep(0))]); print(len(d),len(p))
    return 'done'
l=asyncio.new_event_loop()
l.set_task_factory(lambda loop,c,**k: Wrap(c,loop,**k))
print(l.run_until_complete(main()))
async def bad(): raise ValueError('bad')
try: l.run_until_complete(bad())
except ValueError as e: print('VE',e)
async def stopper():
    l.stop(); await asyncio.sleep(1)
try: l.run_until_complete(stopper())
except RuntimeError as e: print('RE',e)
