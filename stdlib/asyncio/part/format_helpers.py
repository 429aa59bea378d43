import sys
import traceback


def extract_stack(f=None, limit=None):
    """Return the calls a frame stands in, outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=10 if limit is None else limit, lookup_lines=False)
    stack.reverse()
    return stack
