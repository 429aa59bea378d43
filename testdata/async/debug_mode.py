# clock: virtual
# Debug mode: what handles show, slow callbacks, what is refused.
import asyncio
import time


async def fails():
    raise ValueError('v')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    h = loop.call_soon(print, 'x', 1)
    print(h)
    timer = loop.call_later(1, print, 'y')
    print(repr(timer).split(' print')[1], timer._source_traceback[-1].name)
    timer.cancel()
    print('cancelled' in repr(timer), repr(timer).split(' print')[1])

    def slow(a):
        time.sleep(a)

    loop.call_soon(slow, 0.125)
    loop.call_soon(slow, 0.05)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.01
    loop.call_soon(slow, 0.05)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 10
    loop.call_soon(slow, 0.05)
    await asyncio.sleep(0)
    c = fails()
    for callback in (fails, c, 3):
        for call in (loop.call_soon, loop.call_soon_threadsafe, lambda f: loop.call_later(1, f), lambda f: loop.call_at(1, f)):
            try:
                call(callback)
            except TypeError as e:
                print(str(e).split(' at 0x')[0])
    c.close()
    loop.set_debug(False)
    print(loop.call_soon(print, 'quiet'))
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())
with asyncio.Runner(debug=False) as runner:
    print(runner.get_loop().get_debug())
with asyncio.Runner() as runner:
    print(runner.get_loop().get_debug())
