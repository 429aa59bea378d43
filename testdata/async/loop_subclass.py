# A loop that writes down what asyncio asks of it.
import asyncio
class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.log=[]; self.shift=0
    def call_soon(self, cb, *args, context=None):
        self.log.append(('soon', getattr(cb,'__qualname__',type(cb).__name__), len(args)))
        return super().call_soon(cb,*args,context=context)
    def call_at(self, when, cb, *args, context=None):
        self.log.append(('at', round(when-self.time(),1)))
        return super().call_at(when,cb,*args,context=context)
    def create_task(self, coro, **kw):
        self.log.append(('task', coro.__qualname__, sorted(kw)))
        return super().create_task(coro, **kw)
    def time(self):
        return super().time()+self.shift
    def create_future(self):
        return super().create_future()
    def call_exception_handler(self, ctx):
        self.log.append(('handler', ctx['message'][:20])); 
    def close(self):
        self.log.append('close'); super().close()
    def run_until_complete(self, f):
        self.log.append(('ruc',type(f).__name__)); return super().run_until_complete(f)
async def f():
    await asyncio.sleep(0.1)
    e=asyncio.Event()
    t=asyncio.create_task(e.wait(), name='w')
    await asyncio.sleep(0)
    e.set()
    await t
    asyncio.get_running_loop().call_soon(lambda: 1/0)
    async with asyncio.timeout(5): await asyncio.sleep(0)
    async with asyncio.TaskGroup() as g:
        g.create_task(asyncio.sleep(0)); g.create_task(asyncio.sleep(0.01), name='x')
    try: await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError: print('to')
    await asyncio.wait([asyncio.create_task(asyncio.sleep(0))], timeout=3)
    return await asyncio.gather(asyncio.sleep(0,1), asyncio.sleep(0,2))
loops=[]
def fac():
    loops.append(Loop()); return loops[-1]
print(asyncio.run(f(), loop_factory=fac))
for x in loops[0].log: print(x)
print(loops[0])
with asyncio.Runner(loop_factory=fac) as r:
    l=r.get_loop()
    l.extra=1
    print(l.extra, 'extra' in l.__dict__)
    print(r.run(asyncio.sleep(0,'x')))
