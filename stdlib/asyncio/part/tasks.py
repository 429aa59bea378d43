from asyncio import coroutines, futures

_PyTask = _CTask = Task
_py_current_task = _c_current_task = current_task
_py_register_task = _c_register_task = _register_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_py_swap_current_task = _c_swap_current_task = _swap_current_task


def run_coroutine_threadsafe(coro, loop):
    """Have a coroutine run on an event loop of another thread; return a concurrent.futures.Future."""
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


async def _cancel_and_wait(fut):
    """Cancel a future and wait until it is done; its outcome is not looked at."""
    waiter = futures.events.get_running_loop().create_future()

    def wake(_):
        if not waiter.done():
            waiter.set_result(None)

    fut.add_done_callback(wake)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(wake)
