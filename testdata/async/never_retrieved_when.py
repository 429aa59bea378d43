# When "exception was never retrieved" is reported: as soon as nobody can reach the task.
import asyncio
import gc


async def fail(n):
    raise ValueError(n)


async def later(n):
    await asyncio.sleep(0)
    raise ValueError(n)


def handler(loop, context):
    print('  report:', context['message'], repr(context['exception']), type(context['future']).__name__)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print('nobody holds it')
    asyncio.create_task(fail(1))
    await asyncio.sleep(0)
    print('one turn')
    await asyncio.sleep(0)
    print('it waits first')
    asyncio.create_task(later(2))
    for turn in range(4):
        await asyncio.sleep(0)
        print('turn', turn)
    print('a callback that does not look')
    asyncio.create_task(fail(3)).add_done_callback(lambda t: print('  callback'))
    for turn in range(3):
        await asyncio.sleep(0)
        print('turn', turn)
    print('a callback that looks')
    asyncio.create_task(fail(4)).add_done_callback(lambda t: print('  callback', repr(t.exception())))
    for turn in range(3):
        await asyncio.sleep(0)
        print('turn', turn)
    print('held')
    held = asyncio.create_task(fail(5))
    for turn in range(3):
        await asyncio.sleep(0)
        print('turn', turn)
    print(repr(held.exception()))
    print('a group nobody awaits')
    asyncio.gather(later(6), later(7))
    for turn in range(5):
        await asyncio.sleep(0)
        print('turn', turn)
    print('children that are still looked at')
    await asyncio.gather(fail(8), later(9), return_exceptions=True)
    print('let go')
    held = asyncio.create_task(fail(10))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del held
    gc.collect()
    print('a future')
    f = loop.create_future()
    f.set_exception(KeyError(11))
    del f
    gc.collect()
    print('many at once')
    for n in range(12, 16):
        asyncio.create_task(fail(n))
    await asyncio.sleep(0)
    print('shield')
    outer = asyncio.shield(later(16))
    outer.cancel()
    del outer
    for turn in range(4):
        await asyncio.sleep(0)
        print('turn', turn)
    print('wait_for that times out')
    async def stubborn():
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError(17)
    try:
        await asyncio.wait_for(stubborn(), 0.01)
    except Exception as e:
        print(repr(e))
    print('end')


asyncio.run(main())
