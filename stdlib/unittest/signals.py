import signal
import weakref
from functools import wraps

__unittest = True

_results = weakref.WeakKeyDictionary()


def registerResult(result):
    """Have Ctrl-C stop the run of a result, once a handler is installed."""
    _results[result] = 1


def removeResult(result):
    """Undo registerResult()."""
    return bool(_results.pop(result, None))


class _InterruptHandler:
    # The first interrupt stops the runs, the second does what one did before.

    def __init__(self, default):
        self.called = False
        self.original_handler = default
        if isinstance(default, int):
            if default == signal.SIG_DFL:
                default = signal.default_int_handler
            elif default == signal.SIG_IGN:
                def default(unused_signum, unused_frame):
                    pass
            else:
                raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
        self.default_handler = default

    def __call__(self, signum, frame):
        if self.called or signal.getsignal(signal.SIGINT) is not self:
            self.default_handler(signum, frame)
        self.called = True
        for result in list(_results):
            result.stop()


_interrupt_handler = None


def installHandler():
    """Have the first Ctrl-C stop after the current test."""
    global _interrupt_handler
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Undo installHandler(), for the time of a call if used as a decorator."""
    if method is not None:
        @wraps(method)
        def inner(*args, **kwargs):
            before = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, before)
        return inner
    if _interrupt_handler is not None:
        signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
