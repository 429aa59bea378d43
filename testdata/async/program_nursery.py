# trio-like nursery built over TaskGroup
import asyncio, contextlib
class TaskStatus:
    def __init__(self): self._f = asyncio.get_running_loop().create_future()
    def started(self, v=None):
        if self._f.done(): raise RuntimeError("called 'started' twice")
        self._f.set_result(v)
class CancelScope:
    def __init__(self, *, deadline=None, shield=False):
        self.deadline, self.shield = deadline, shield
        self.cancel_called = self.cancelled_caught = False
        self._host = None; self._timer = None
    def __enter__(self):
        self._host = asyncio.current_task()
        self._before = self._host.cancelling()
        if self.deadline is not None:
            self._timer = asyncio.get_running_loop().call_later(self.deadline, self.cancel)
        return self
    def cancel(self):
        if not self.cancel_called:
            self.cancel_called = True
            self._host.cancel(msg=f'scope {id(self) and "x"}')
    def __exit__(self, t, e, tb):
        if self._timer: self._timer.cancel()
        if self.cancel_called and t is asyncio.CancelledError:
            if self._host.uncancel() <= self._before:
                self.cancelled_caught = True
                return True
        elif self.cancel_called:
            self._host.uncancel()
        return False
class Nursery:
    def __init__(self): self.tg = asyncio.TaskGroup(); self.tasks = []
    async def __aenter__(self): await self.tg.__aenter__(); return self
    async def __aexit__(self, *exc): return await self.tg.__aexit__(*exc)
    def start_soon(self, fn, *a, name=None):
        t = self.tg.create_task(fn(*a), name=name or fn.__name__); self.tasks.append(t); return t
    async def start(self, fn, *a):
        st = TaskStatus()
        t = self.tg.create_task(fn(*a, task_status=st), name=fn.__name__)
        done, _ = await asyncio.wait([t, st._f], return_when=asyncio.FIRST_COMPLETED)
        if st._f.done(): return st._f.result()
        raise RuntimeError('child exited without calling started()') from t.exception()
    def cancel(self):
        for t in self.tasks: t.cancel()

@contextlib.contextmanager
def move_on_after(s):
    with CancelScope(deadline=s) as sc: yield sc
@contextlib.contextmanager
def fail_after(s):
    with CancelScope(deadline=s) as sc: yield sc
    if sc.cancelled_caught: raise TimeoutError(f'after {s}')

async def child(n, d):
    print('child', n, 'starts')
    try:
        await asyncio.sleep(d)
        if n == 2: raise ValueError(n)
        print('child', n, 'ends')
    except asyncio.CancelledError as e:
        print('child', n, 'cancelled', e.args); raise
async def service(*, task_status):
    print('service boots'); await asyncio.sleep(0.01)
    task_status.started('port 7')
    try:
        await asyncio.sleep(10)
    finally: print('service stops')
async def broken(*, task_status): raise OSError('no port')
async def main():
    print('-- plain')
    async with Nursery() as n:
        for i in (0, 1): n.start_soon(child, i, 0.01 * (2 - i))
    print('-- error')
    try:
        async with Nursery() as n:
            for i in range(4): n.start_soon(child, i, 0.01 * i + 0.01)
    except* ValueError as g:
        print('caught', g.exceptions)
    print('-- start')
    async with Nursery() as n:
        print(await n.start(service))
        n.cancel()
    print('-- start broken')
    try:
        async with Nursery() as n:
            await n.start(broken)
    except BaseExceptionGroup as g:
        print(repr(g), [repr(e.__cause__) for e in g.exceptions])
    print('-- move_on_after')
    with move_on_after(0.01) as sc:
        await asyncio.sleep(1); print('never')
    print(sc.cancelled_caught, asyncio.current_task().cancelling())
    with move_on_after(1) as sc:
        await asyncio.sleep(0.001)
    print(sc.cancel_called, sc.cancelled_caught)
    print('-- nested scopes')
    with move_on_after(0.02) as o:
        with move_on_after(0.01) as i:
            await asyncio.sleep(1)
        print('inner', i.cancelled_caught, o.cancel_called)
        await asyncio.sleep(1)
    print('outer', o.cancelled_caught, asyncio.current_task().cancelling())
    print('-- outer first')
    with move_on_after(0.01) as o:
        with move_on_after(0.02) as i:
            await asyncio.sleep(1)
        print('never')
    print(i.cancel_called, i.cancelled_caught, o.cancelled_caught)
    try:
        with fail_after(0.005): await asyncio.sleep(1)
    except TimeoutError as e: print(repr(e))
    print('-- scope in a nursery')
    async def body():
        with move_on_after(0.01):
            async with Nursery() as n:
                n.start_soon(child, 'x', 1); n.start_soon(child, 'y', 0.001)
        print('after', asyncio.current_task().cancelling())
        await asyncio.sleep(0)
    await body()
asyncio.run(main())
