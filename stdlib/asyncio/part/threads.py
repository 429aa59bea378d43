from asyncio import events
from contextvars import copy_context


async def to_thread(func, /, *args, **kwargs):
    """Call a function in a thread and return its result; it sees the context variables of the caller."""
    loop = events.get_running_loop()
    ctx = copy_context()

    def call():
        return ctx.run(func, *args, **kwargs)

    return await loop.run_in_executor(None, call)
