import sys
import traceback


def extract_stack(f=None, limit=None):
    """Return the calls a frame stands in, outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=10 if limit is None else limit, lookup_lines=False)
    stack.reverse()
    return stack


def _get_function_source(func):
    import functools
    import inspect
    while True:
        func = inspect.unwrap(func)
        if inspect.isfunction(func):
            return func.__code__.co_filename, func.__code__.co_firstlineno
        if not isinstance(func, (functools.partial, functools.partialmethod)):
            return None
        func = func.func
