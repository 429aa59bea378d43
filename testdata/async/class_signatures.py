# What inspect tells of asyncio's classes and functions.
import asyncio
import inspect

for name in ("Task Future Queue PriorityQueue LifoQueue Lock Event Condition Semaphore BoundedSemaphore Barrier "
             "TaskGroup Timeout Runner Handle TimerHandle StreamReader StreamWriter AbstractEventLoop "
             "BaseEventLoop SelectorEventLoop timeout timeout_at wait_for sleep gather wait as_completed shield run "
             "create_task ensure_future to_thread run_coroutine_threadsafe wrap_future isfuture iscoroutine "
             "current_task all_tasks open_connection start_server").split():
    if name == 'Timeout':
        print(name, list(inspect.signature(asyncio.Timeout).parameters))
        continue
    print(name, inspect.signature(getattr(asyncio, name)))
print(asyncio.timeout.__annotations__)
print(inspect.signature(asyncio.timeout_at).return_annotation is asyncio.Timeout)
for cls in asyncio.Queue, asyncio.Lock, asyncio.Semaphore, asyncio.Barrier, asyncio.Task:
    print(cls.__name__, inspect.signature(cls.__init__))


class Named(asyncio.Queue):
    def __init__(self, name, maxsize=0):
        super().__init__(maxsize)
        self.name = name


class Same(asyncio.Queue):
    pass


print(inspect.signature(Named), inspect.signature(Same), inspect.signature(Same().__init__))
for name in 'create_connection', 'subprocess_exec', 'start_tls', 'call_later':
    print(name, inspect.signature(getattr(asyncio.AbstractEventLoop, name)))
print(inspect.signature(asyncio.Task.set_result), inspect.signature(asyncio.Future.set_exception))
