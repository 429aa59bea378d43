# actors with supervision, ask/tell, restart, links, mailbox bounds
import asyncio, itertools
class Stop: pass
class ActorRef:
    def __init__(self, actor): self._a = actor; self.name = actor.name
    def tell(self, m):
        try: self._a.box.put_nowait((m, None))
        except asyncio.QueueFull: print('dropped', self.name, m)
    async def ask(self, m, timeout=None):
        f = asyncio.get_running_loop().create_future()
        await self._a.box.put((m, f))
        return await asyncio.wait_for(f, timeout)
    def __repr__(self): return f'<{self.name}>'
class Actor:
    maxsize = 4
    def __init__(self, name, parent=None):
        self.name = name; self.parent = parent; self.box = asyncio.Queue(self.maxsize); self.restarts = 0
    async def started(self): print(self.name, 'started')
    async def stopped(self, why): print(self.name, 'stopped', repr(why))
    async def run(self):
        await self.started()
        why = None
        try:
            while True:
                m, f = await self.box.get()
                if isinstance(m, Stop): break
                try:
                    r = await self.receive(m)
                except Exception as e:
                    if f and not f.done(): f.set_exception(e); continue
                    raise
                if f and not f.done(): f.set_result(r)
        except BaseException as e:
            why = e
            raise
        finally:
            await self.stopped(why)
class Supervisor:
    def __init__(self, limit): self.limit = limit; self.tasks = {}
    def spawn(self, cls, name, *a):
        actor = cls(name, *a)
        self._go(actor)
        return ActorRef(actor)
    def _go(self, actor):
        t = asyncio.create_task(actor.run(), name=actor.name)
        self.tasks[actor.name] = t
        t.add_done_callback(lambda t: self._ended(actor, t))
    def _ended(self, actor, t):
        if t.cancelled(): print('sup: cancelled', actor.name); return
        e = t.exception()
        if e is None: print('sup: normal', actor.name); return
        actor.restarts += 1
        if actor.restarts > self.limit: print('sup: gives up', actor.name, e); return
        print('sup: restart', actor.name, repr(e)); self._go(actor)
    async def stop(self):
        for t in self.tasks.values(): t.cancel()
        print(await asyncio.gather(*self.tasks.values(), return_exceptions=True))
class Counter(Actor):
    def __init__(self, name): super().__init__(name); self.n = 0
    async def receive(self, m):
        match m:
            case ('add', int(k)): self.n += k; await asyncio.sleep(0)
            case 'get': return self.n
            case 'die': raise RuntimeError('told to')
            case 'slow': await asyncio.sleep(1); return 'slow'
            case _: raise TypeError(f'what is {m!r}')
class Pair(Actor):
    peer = None
    async def receive(self, m):
        kind, n, f = m
        print(self.name, kind, n)
        if n: self.peer.tell((kind, n - 1, f))
        else: f.set_result(self.name)
async def main():
    s = Supervisor(2)
    c = s.spawn(Counter, 'c')
    for i in range(6): c.tell(('add', i))
    await asyncio.sleep(0.01)
    print(await c.ask('get'))
    try: await c.ask('xyz')
    except TypeError as e: print(repr(e))
    try: await c.ask('slow', 0.01)
    except TimeoutError as e: print(repr(e))
    for i in range(3):
        c.tell('die'); await asyncio.sleep(0.01)
        c.tell(('add', 100))
    await asyncio.sleep(1)
    print(s.tasks['c'].done())
    a, b = s.spawn(Pair, 'a'), s.spawn(Pair, 'b')
    a._a.peer, b._a.peer = b, a
    f = asyncio.get_running_loop().create_future()
    a.tell(('ping', 5, f)); print(await f)
    a.tell(Stop()); await asyncio.sleep(0)
    await asyncio.sleep(0); await asyncio.sleep(0)
    await s.stop()
asyncio.run(main())
