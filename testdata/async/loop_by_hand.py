# An event loop written in Python: asyncio's tasks and primitives on a clock of its own.
import asyncio

class Mini(asyncio.AbstractEventLoop):
    def __init__(self): self.q=[]; self.t=0; self.h=[]; self.n=0
    def get_debug(self): return False
    def time(self): return self.t
    def call_soon(self, cb, *a, context=None):
        h=asyncio.Handle(cb,a,self,context); self.q.append(h); return h
    def call_at(self, when, cb, *a, context=None):
        h=asyncio.TimerHandle(when,cb,a,self,context); self.n+=1; (self.h.append((when,self.n,h)), self.h.sort(key=lambda x:x[:2])); return h
    def call_later(self, d, cb, *a, context=None): return self.call_at(self.t+d, cb,*a,context=context)
    def create_future(self): return asyncio.Future(loop=self)
    def create_task(self, coro, *, name=None, context=None): return asyncio.Task(coro, loop=self, name=name)
    def call_exception_handler(self, ctx): print('handler', ctx['message'])
    def _timer_handle_cancelled(self,h): pass
    def is_running(self): return True
    def is_closed(self): return False
    def run(self, coro):
        asyncio._set_running_loop(self)
        try:
            t=self.create_task(coro)
            while not t.done():
                if not self.q:
                    w,_,h=self.h.pop(0); self.t=w; self.q.append(h)
                h=self.q.pop(0)
                if not h.cancelled(): h._run()
            return t.result()
        finally: asyncio._set_running_loop(None)
async def g():
    l=asyncio.get_running_loop()
    print(type(l), l.time())
    await asyncio.sleep(100)
    print(l.time())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(5)); tg.create_task(asyncio.sleep(7))
    print(l.time())
    try:
        async with asyncio.timeout(50): await asyncio.sleep(99)
    except TimeoutError: print('timeout', l.time())
    q=asyncio.Queue()
    async def p():
        for i in range(3): await asyncio.sleep(1); await q.put(i)
    asyncio.create_task(p())
    for i in range(3): print(await q.get(), l.time())
    return 'ok'
print(Mini().run(g()))
try: asyncio.AbstractEventLoop().run_forever()
except NotImplementedError as e: print('NI', e)
