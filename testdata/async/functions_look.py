# The functions and methods of asyncio as objects: their types, reprs, signatures
# and what inspect says of them.

import asyncio
import inspect
import types

skip = {'create_subprocess_exec', 'create_subprocess_shell', 'eager_task_factory', 'timeout', 'timeout_at'}
for name in sorted(asyncio.__all__):
    f = getattr(asyncio, name)
    if isinstance(f, (type, str)) or name in skip:
        continue
    print(name, type(f).__name__, inspect.signature(f), f.__module__, f.__qualname__, repr(f).split(' at ')[0])
    print('   ', inspect.iscoroutinefunction(f), asyncio.iscoroutinefunction(f), inspect.isfunction(f), inspect.isbuiltin(f),
          isinstance(f, types.FunctionType), bool(f.__doc__))
    if inspect.isfunction(f):
        c = f.__code__
        print('   ', f.__defaults__, f.__kwdefaults__, c.co_varnames[:c.co_argcount + c.co_kwonlyargcount], c.co_name,
              c.co_flags & inspect.CO_COROUTINE, f.__dict__, f.__annotations__)
methods = {
    asyncio.Lock: 'acquire release locked', asyncio.Event: 'wait set clear is_set', asyncio.Condition: 'wait wait_for notify notify_all',
    asyncio.Semaphore: 'acquire release locked', asyncio.BoundedSemaphore: 'release', asyncio.Barrier: 'wait reset abort',
    asyncio.Queue: 'get put get_nowait put_nowait join task_done qsize empty full shutdown',
    asyncio.TaskGroup: '__aenter__ __aexit__ create_task',
    asyncio.Runner: 'run close get_loop __enter__ __exit__',
    asyncio.BaseEventLoop: 'run_forever run_until_complete call_soon call_later call_at create_task create_future time shutdown_asyncgens',
}
for cls, names in methods.items():
    for name in names.split():
        f = getattr(cls, name)
        print(cls.__name__, name, type(f).__name__, inspect.signature(f), f.__module__, f.__qualname__, inspect.iscoroutinefunction(f),
              repr(f).split(' at ')[0])
lock = asyncio.Lock()
print(type(lock.acquire).__name__, repr(lock.acquire).split(' of ')[0], inspect.ismethod(lock.acquire), lock.acquire.__func__ is asyncio.Lock.acquire,
      lock.acquire.__self__ is lock, inspect.iscoroutinefunction(lock.acquire), inspect.signature(lock.acquire))


class Mine(asyncio.Queue):
    sleep = asyncio.sleep
    current = asyncio.current_task

    def put_nowait(self, item):
        super().put_nowait(item)
        print('put', item)


async def main():
    q = Mine()
    await q.put(1)
    print(await q.get(), type(q.sleep).__name__, type(q.get).__name__, q.get.__qualname__)
    try:
        q.sleep().close()
    except Exception as e:
        print(type(e).__name__, e)
    asyncio.sleep.note = 'noted'
    print(asyncio.sleep.note, asyncio.sleep.__dict__)
    del asyncio.sleep.note
    c = asyncio.sleep(0)
    print(type(c).__name__, repr(c).split(' at ')[0], c.__name__, c.__qualname__)
    await c

asyncio.run(main())
for call in (lambda: asyncio.sleep(), lambda: asyncio.Lock.acquire(), lambda: asyncio.gather(loop=1), lambda: asyncio.get_running_loop(1)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
