# A loop that overrides what asyncio asks of it: every call is printed.

import asyncio


def name(cb):
    return getattr(cb, '__name__', type(cb).__name__)


class Loop(asyncio.SelectorEventLoop):
    def run_forever(self):
        print('run_forever')
        super().run_forever()
        print('run_forever ends')

    def stop(self):
        print('stop')
        super().stop()

    def close(self):
        print('close')
        super().close()

    def create_future(self):
        print('create_future')
        return super().create_future()

    async def shutdown_asyncgens(self):
        print('shutdown_asyncgens')
        await super().shutdown_asyncgens()

    def run_until_complete(self, f):
        print('run_until_complete')
        return super().run_until_complete(f)

    def call_later(self, delay, cb, *a, context=None):
        print('call_later', delay, name(cb))
        return super().call_later(delay, cb, *a, context=context)

    def call_at(self, when, cb, *a, context=None):
        print('call_at', name(cb))
        return super().call_at(when, cb, *a, context=context)

    def call_soon(self, cb, *a, context=None):
        print('call_soon', name(cb))
        return super().call_soon(cb, *a, context=context)

    def create_task(self, coro, **k):
        print('create_task', coro.__name__, sorted(k))
        return super().create_task(coro, **k)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0.001)
    e = asyncio.Event()
    loop.call_soon(e.set)
    await e.wait()
    async with asyncio.Lock():
        pass
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.001)
    except TimeoutError:
        print('timeout')
    await asyncio.wait([asyncio.create_task(asyncio.sleep(0))], timeout=2)
    async with asyncio.TaskGroup() as g:
        g.create_task(asyncio.sleep(0.001))
    for f in asyncio.as_completed([asyncio.sleep(0)], timeout=1):
        await f
    await asyncio.shield(asyncio.sleep(0))
    return 'result'


with asyncio.Runner(loop_factory=Loop) as r:
    print(r.run(main()))


class Refusing(asyncio.SelectorEventLoop):
    refuse = False

    def call_soon(self, cb, *a, context=None):
        if self.refuse:
            raise ValueError('refused')
        return super().call_soon(cb, *a, context=context)


async def refused():
    loop = asyncio.get_running_loop()
    coro = asyncio.sleep(0)
    loop.refuse = True
    for make in asyncio.create_task, asyncio.Task:
        try:
            t = make(coro)
        except ValueError as e:
            print(make.__name__, e)
        loop.refuse = make is asyncio.create_task
    coro.close()


class Quiet(Refusing):
    def call_exception_handler(self, context):
        # That the task is destroyed is said at another time in CPython.
        if 'destroyed' not in context['message']:
            print('handler', context['message'])


with asyncio.Runner(loop_factory=Quiet) as r:
    r.run(refused())
