# An event loop that nobody has closed warns, and is closed with what waits in it.
import asyncio, gc, sys
async def f(): 
    try: await asyncio.sleep(5)
    finally: print('fin')
import warnings
warnings.showwarning = lambda m, c, *a: print(c.__name__, m)
warnings.simplefilter('always')
l = asyncio.new_event_loop()
t = l.create_task(f())
l.run_until_complete(asyncio.sleep(0))
del l, t
gc.collect()
print('--')
class L(asyncio.SelectorEventLoop):
    def __del__(self): print('L.__del__', self.is_closed()); super().__del__()
    def close(self): print('L.close'); super().close()
l = L()
del l
gc.collect()
print(hasattr(asyncio.BaseEventLoop, '__del__'), hasattr(asyncio.StreamWriter, '__del__'))
l = asyncio.new_event_loop()
asyncio.set_event_loop(l)
del l
gc.collect()
print('end')
