# Loops whose time a script decides: a _run_once around the base class's, and a
# selector whose select() does not sleep.

import asyncio, selectors
class L(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(); self._vt=0.0
    def time(self): return self._vt
    def _run_once(self):
        if not self._ready and self._scheduled:
            self._vt=max(self._vt,self._scheduled[0]._when)
        super()._run_once()
async def main():
    l=asyncio.get_running_loop()
    async def w(n):
        await asyncio.sleep(n); print(n, l.time())
    await asyncio.gather(*(w(i*1000) for i in range(5)))
    try: await asyncio.wait_for(asyncio.sleep(10**5),5000)
    except TimeoutError: print('to', l.time())
    l.call_later(7,print,"later")
    await asyncio.sleep(8)
    return 5
with asyncio.Runner(loop_factory=L) as r: print(r.run(main()))

class Sel(selectors.DefaultSelector):
    def __init__(self,): super().__init__(); self.t=0.0
    def select(self, timeout=None):
        if timeout: self.t+=timeout
        return super().select(0)
class L2(asyncio.SelectorEventLoop):
    def __init__(self):
        self.s=Sel(); super().__init__(self.s)
    def time(self): return self.s.t
with asyncio.Runner(loop_factory=L2) as r: print(r.run(main()))
