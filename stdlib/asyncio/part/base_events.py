# What event loops do through threads. The methods of the loop call these
# functions; the loop, written in Go, keeps the executor.

import threading
import warnings
from asyncio import constants, coroutines, events, futures, tasks, timeouts
from asyncio.log import logger


def _check_executor(loop):
    if loop._executor_shutdown_called:
        raise RuntimeError('Executor shutdown has been called')


def _run_in_executor(loop, executor, func, *args):
    loop._check_closed()
    if loop.get_debug():
        if coroutines.iscoroutine(func) or coroutines.iscoroutinefunction(func):
            raise TypeError('coroutines cannot be used with run_in_executor()')
        if not callable(func):
            raise TypeError(f'a callable object was expected by run_in_executor(), got {func!r}')
    if executor is None:
        executor = loop._default_executor
        _check_executor(loop)
        if executor is None:
            import concurrent.futures
            executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
            loop._default_executor = executor
    return futures.wrap_future(executor.submit(func, *args), loop=loop)


def _set_default_executor(loop, executor):
    import concurrent.futures
    if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')
    loop._default_executor = executor


async def _shutdown_default_executor(loop, timeout=None):
    loop._executor_shutdown_called = True
    executor = loop._default_executor
    if executor is None:
        return
    done = loop.create_future()

    def shut_down():
        try:
            executor.shutdown(wait=True)
            if not loop.is_closed():
                loop.call_soon_threadsafe(futures._set_result_unless_cancelled, done, None)
        except Exception as ex:
            if not loop.is_closed() and not done.cancelled():
                loop.call_soon_threadsafe(done.set_exception, ex)

    thread = threading.Thread(target=shut_down)
    thread.start()
    try:
        async with timeouts.timeout(timeout):
            await done
    except TimeoutError:
        warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.",
                      RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        thread.join()


def _unclosed(loop):
    # What becomes of an event loop that nobody can reach any more.
    warnings.warn(f'unclosed event loop {loop!r}', ResourceWarning, source=loop)
    if not loop.is_running():
        loop.close()


def __getattr__(name):
    if name == 'Server':
        from asyncio._server import Server
        return Server
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
