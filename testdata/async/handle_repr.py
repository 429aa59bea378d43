# What handles show of callbacks.
import asyncio, functools
def f(*a, **k): pass
@functools.wraps(f)
def g(): pass
async def main():
    loop=asyncio.get_running_loop()
    for d in (False, True):
        loop.set_debug(d)
        for cb in (functools.partial(f, 1, k=2), functools.partial(functools.partial(f, 1), 2, z='x'*100), g, functools.partial(g), print, functools.partial(print, end=''), f.__get__(5)):
            h=loop.call_soon(cb, 3)
            print(repr(h).split(' created at')[0].replace(__file__, 'F'))
            h.cancel()
asyncio.run(main())
