import contextlib
from asyncio import events, exceptions as exceptions_mod, locks, tasks


async def staggered_race(coro_fns, delay, *, loop=None):
    """Start coroutines one after the other and take the first that succeeds.

    The next one starts when the one before has failed, or delay seconds after
    it has begun (never, if delay is None). The result is a tuple: the winner's
    result, its index, and the list of the exceptions of those that began.
    """
    loop = loop or events.get_running_loop()
    remaining = enumerate(coro_fns)
    winner_result = winner_index = None
    exceptions = []
    running_tasks = []

    async def run_one_coro(previous_failed) -> None:
        nonlocal winner_result, winner_index
        if previous_failed is not None:
            with contextlib.suppress(exceptions_mod.TimeoutError):
                await tasks.wait_for(previous_failed.wait(), delay)
        try:
            index, coro_fn = next(remaining)
        except StopIteration:
            return
        failed = locks.Event()
        running_tasks.append(loop.create_task(run_one_coro(failed)))
        exceptions.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            exceptions[index] = e
            failed.set()
        else:
            assert winner_index is None
            winner_index, winner_result = index, result
            for i, task in enumerate(running_tasks):
                if i != index:
                    task.cancel()

    running_tasks.append(loop.create_task(run_one_coro(None)))
    try:
        finished = 0
        while finished != len(running_tasks):
            done, _ = await tasks.wait(running_tasks)
            finished = len(done)
            for task in done:
                if not task.cancelled() and task.exception():
                    raise task.exception()
        return winner_result, winner_index, exceptions
    finally:
        for task in running_tasks:
            task.cancel()
