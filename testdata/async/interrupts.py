# What a Runner makes of SIGINT.
import asyncio, signal


async def cancelled():
    try:
        signal.raise_signal(signal.SIGINT)
        print('goes on', asyncio.current_task().cancelling())
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('cancelled', e.args, asyncio.current_task().cancelling())
        raise


async def survives():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(asyncio.current_task().uncancel())
        return 'survived'


async def returns():
    signal.raise_signal(signal.SIGINT)
    return 'never waited'


async def twice():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            print('the second one')
            raise


async def in_callback():
    asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1)
    finally:
        print('cleaned up')


async def child():
    async def other():
        await asyncio.sleep(0)
        signal.raise_signal(signal.SIGINT)
        print('other goes on')
        await asyncio.sleep(0)
        print('other ends')
    t = asyncio.create_task(other())
    try:
        await t
    except asyncio.CancelledError:
        print('main', t.cancelled(), t.done())
        raise


async def own_handler():
    with_loop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, with_loop.set)
    signal.raise_signal(signal.SIGINT)
    await with_loop.wait()
    print('handled', loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))


def attempt(f):
    for run in (asyncio.run, lambda coro: asyncio.Runner().run(coro)):
        try:
            print(f.__name__, run(f()))
        except BaseException as e:
            print(f.__name__, type(e).__name__, e.args, type(e.__context__).__name__)


for f in (cancelled, survives, returns, twice, in_callback, child):
    attempt(f)
asyncio.run(own_handler())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGINT, lambda number, frame: print('mine', number))
attempt(returns)
signal.signal(signal.SIGINT, signal.default_int_handler)


async def ended():
    return 'ok'


with asyncio.Runner() as runner:
    print(runner.run(ended()))
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt:
        print('outside')
    print(runner.run(ended()))
