# What a future or task gives when it is awaited more than once, what the stack
# of a coroutine is, and subclasses that do things before their base class.

import asyncio
import sys
import traceback


def depth(tb):
    n = 0
    while tb:
        n, tb = n + 1, tb.tb_next
    return n


async def fail():
    raise TypeError(42)


async def awaiting_again():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError(3))
    t = asyncio.Task(fail())
    for awaited in f, t:
        for _ in range(3):
            try:
                await awaited
            except (ValueError, TypeError) as e:
                print(type(awaited).__name__, depth(e.__traceback__))


def names():
    f, found = sys._getframe(1), []
    while f and f.f_code.co_name not in ('_run', 'run_forever', '<module>'):
        found.append(f.f_code.co_name)
        f = f.f_back
    return found


async def outer(task):
    await middle(task)


async def middle(task):
    async for x in numbers():
        await inner(task())


async def numbers():
    print('generator', names())
    yield 1
    await asyncio.sleep(0)
    print('generator', names())
    yield 2


async def inner(task):
    print(names())
    await asyncio.sleep(0)
    print(names())
    print([f.f_code.co_name for f in task.get_stack(limit=1)], [f.f_code.co_name for f in task.get_stack()][-1])
    print([s.name for s in traceback.extract_stack()][-3:])


class Counting:
    def __init__(self, *args, **kwargs):
        self.calls = 0
        super().__init__(*args, **kwargs)

    def add_done_callback(self, *args, **kwargs):
        self.calls += 1
        return super().add_done_callback(*args, **kwargs)


class Task(Counting, asyncio.Task):
    pass


class Future(Counting, asyncio.Future):
    pass


async def counting():
    loop = asyncio.get_running_loop()
    f = Future(loop=loop)
    t = Task(wait(f), loop=loop)
    await asyncio.sleep(0)
    f.set_result(5)
    print(await t, t.calls, f.calls)
    loop.set_task_factory(asyncio.eager_task_factory)

    async def nothing():
        return 1
    t = asyncio.create_task(nothing())
    print(t.done(), t.get_coro(), t)
    t = asyncio.create_task(wait(asyncio.sleep(0)))
    print(t.done(), t.get_coro().__name__)
    await t


async def wait(f):
    return await f


asyncio.run(awaiting_again())


async def stacks():
    t = asyncio.create_task(outer(lambda: t), name='stacked')
    await t

asyncio.run(stacks())
asyncio.run(counting())
