import threading
import warnings
from asyncio import events


def _deprecated(name):
    warnings.warn(f'{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.',
                  DeprecationWarning, stacklevel=3)


# Watchers of child processes. Processes are the host's affair: it says itself
# when one has ended, so a watcher has nothing to do for asyncio. What programs
# do with watchers besides, get, set, attach and close them, works.

class AbstractChildWatcher:
    """What watches the processes that a program has started."""

    def __init_subclass__(cls):
        if cls.__module__ != __name__:
            _deprecated('AbstractChildWatcher')

    def add_child_handler(self, pid, callback, *args):
        """Have callback(pid, returncode, *args) called when a process ends."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """Undo add_child_handler(); return whether there was anything to undo."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        """Work for another event loop, or for none."""
        raise NotImplementedError()

    def close(self):
        """Let go of what the watcher holds."""
        raise NotImplementedError()

    def is_active(self):
        """Whether the ends of processes are noticed."""
        raise NotImplementedError()

    def __enter__(self):
        """Hold back while a process is started."""
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        """Go on."""
        raise NotImplementedError()


def _no_process(pid):
    raise NotImplementedError(f'waiting for process {pid} by its number is not supported; '
                              'use subprocess or asyncio.create_subprocess_exec()')


class _Active:
    """What the watchers that are always active have in common."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        events.get_running_loop()
        _no_process(pid)

    def remove_child_handler(self, pid):
        return True


class PidfdChildWatcher(_Active, AbstractChildWatcher):
    """A watcher that asks the system for each process."""


class ThreadedChildWatcher(_Active, AbstractChildWatcher):
    """A watcher that uses a thread for each process."""

    def __init__(self):
        self._threads = {}


class BaseChildWatcher(AbstractChildWatcher):
    """A watcher that belongs to an event loop."""

    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def attach_loop(self, loop):
        assert loop is None or isinstance(loop, events.AbstractEventLoop)
        self._loop = loop

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None


class SafeChildWatcher(BaseChildWatcher):
    """A watcher that asks for each process by itself."""

    def __init__(self):
        super().__init__()
        _deprecated('SafeChildWatcher')

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass

    def add_child_handler(self, pid, callback, *args):
        _no_process(pid)


class FastChildWatcher(BaseChildWatcher):
    """A watcher that asks for all processes at once."""

    def __init__(self):
        super().__init__()
        self._lock = threading.Lock()
        self._forks = 0
        _deprecated('FastChildWatcher')

    def __enter__(self):
        with self._lock:
            self._forks += 1
            return self

    def __exit__(self, a, b, c):
        with self._lock:
            self._forks -= 1

    def add_child_handler(self, pid, callback, *args):
        assert self._forks, 'Must use the context manager'
        _no_process(pid)


class MultiLoopChildWatcher(AbstractChildWatcher):
    """A watcher for event loops of several threads."""

    def __init__(self):
        self._callbacks = {}
        self._attached = False
        _deprecated('MultiLoopChildWatcher')

    def is_active(self):
        return self._attached

    def close(self):
        self._attached = False

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def add_child_handler(self, pid, callback, *args):
        events.get_running_loop()
        _no_process(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def attach_loop(self, loop):
        self._attached = True


def can_use_pidfd():
    return True


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """The policy that is in force unless a program sets another one."""

    _loop_factory = _UnixSelectorEventLoop

    def __init__(self):
        super().__init__()
        self._watcher = None

    def set_event_loop(self, loop):
        """Make loop, or none, the current event loop, and that of the watcher."""
        super().set_event_loop(loop)
        if self._watcher is not None and threading.current_thread() is threading.main_thread():
            self._watcher.attach_loop(loop)

    def get_child_watcher(self):
        """Return what watches child processes; the first time it is made."""
        if self._watcher is None:
            self._watcher = PidfdChildWatcher() if can_use_pidfd() else ThreadedChildWatcher()
        _deprecated('get_child_watcher')
        return self._watcher

    def set_child_watcher(self, watcher):
        """Set what watches child processes."""
        assert watcher is None or isinstance(watcher, AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher
        _deprecated('set_child_watcher')


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy


def __getattr__(name):
    if name in ('_UnixReadPipeTransport', '_UnixWritePipeTransport'):
        from asyncio import _pipes
        return getattr(_pipes, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
