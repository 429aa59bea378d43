from enum import IntEnum as _IntEnum

_numbers = dict(
    SIGHUP=1, SIGINT=2, SIGQUIT=3, SIGILL=4, SIGTRAP=5, SIGABRT=6, SIGBUS=7, SIGFPE=8, SIGKILL=9, SIGUSR1=10,
    SIGSEGV=11, SIGUSR2=12, SIGPIPE=13, SIGALRM=14, SIGTERM=15, SIGSTKFLT=16, SIGCHLD=17, SIGCONT=18, SIGSTOP=19,
    SIGTSTP=20, SIGTTIN=21, SIGTTOU=22, SIGURG=23, SIGXCPU=24, SIGXFSZ=25, SIGVTALRM=26, SIGPROF=27, SIGWINCH=28,
    SIGIO=29, SIGPWR=30, SIGSYS=31, SIGCLD=17, SIGPOLL=29, SIGIOT=6, SIGRTMIN=34, SIGRTMAX=64,
)

Signals = _IntEnum('Signals', _numbers, module=__name__)
Handlers = _IntEnum('Handlers', dict(SIG_DFL=0, SIG_IGN=1), module=__name__)
Sigmasks = _IntEnum('Sigmasks', dict(SIG_BLOCK=0, SIG_UNBLOCK=1, SIG_SETMASK=2), module=__name__)
for _enum in (Signals, Handlers, Sigmasks):
    globals().update(_enum.__members__)
del _enum

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = range(3)

_texts = {
    1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
    7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1',
    11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated',
    16: 'Stack fault', 17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped',
    21: 'Stopped (tty input)', 22: 'Stopped (tty output)', 23: 'Urgent I/O condition', 24: 'CPU time limit exceeded',
    25: 'File size limit exceeded', 26: 'Virtual timer expired', 27: 'Profiling timer expired',
    28: 'Window changed', 29: 'I/O possible', 30: 'Power failure', 31: 'Bad system call',
}


def _enum_or_int(value, enum):
    try:
        return enum(value)
    except ValueError:
        return value


def _checked(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def getsignal(signalnum):
    """Return the handler of a signal."""
    number = _checked(signalnum)
    handler = _get(number)
    if handler is None:
        return default_int_handler if number == SIGINT else SIG_IGN if number in (SIGPIPE, SIGXFSZ) else SIG_DFL
    return _enum_or_int(handler, Handlers) if isinstance(handler, int) else handler


def signal(signalnum, handler):
    """Set the handler of a signal; return the one before."""
    if not _in_main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    if not callable(handler) and not (isinstance(handler, int) and handler in (0, 1)):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    number = _checked(signalnum)
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, 'Invalid argument')
    old = getsignal(number)
    if handler is default_int_handler and number == SIGINT:
        _set(number, None)
    else:
        _set(number, int(handler) if isinstance(handler, int) else handler)
    return old


def raise_signal(signalnum, /):
    """Have a signal's handler called."""
    _deliver(_checked(signalnum))


def strsignal(signalnum, /):
    """Return what a signal means, None if it is not known."""
    _checked(signalnum)
    return _texts.get(int(signalnum)) or (f'Real-time signal {signalnum - 34}' if signalnum >= 34 else f'Unknown signal {signalnum}')


def valid_signals():
    """Return the signals there are."""
    return {_enum_or_int(n, Signals) for n in range(1, NSIG) if n not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    """Do nothing: what a signal interrupts goes on."""
    _checked(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Return -1: there are no descriptors to write to."""
    if fd != -1:
        raise ValueError('set_wakeup_fd is not supported: there are no descriptors')
    return -1


class ItimerError(OSError):
    """What is wrong with the arguments of setitimer() and getitimer()."""


ItimerError.__name__ = ItimerError.__qualname__ = 'itimer_error'
_register(ItimerError)
del _register


def _add_signal_handler(loop, sig, callback, *args):
    # loop.add_signal_handler
    import asyncio.coroutines
    if asyncio.coroutines.iscoroutine(callback) or asyncio.coroutines.iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    number = _loop_signal(sig)
    loop._check_closed()
    if not _in_main_thread():
        raise ValueError('set_wakeup_fd only works in main thread of the main interpreter')
    if number in (SIGKILL, SIGSTOP):
        raise RuntimeError(f'sig {sig} cannot be caught')
    _on_loop(loop, number, callback, *args)


def _remove_signal_handler(loop, sig):
    # loop.remove_signal_handler
    return _off_loop(loop, _loop_signal(sig))


def _loop_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    if sig not in valid_signals():
        raise ValueError(f'invalid signal number {sig}')
    return int(sig)
