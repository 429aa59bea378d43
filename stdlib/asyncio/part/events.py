import sys
from _thread import _get_main_thread_ident, _local, get_ident
from asyncio import get_event_loop


class AbstractServer:
    """What create_server() returns."""

    def close(self):
        """Stop to accept connections."""
        raise NotImplementedError

    def close_clients(self):
        """Close the connections that are open."""
        raise NotImplementedError

    def abort_clients(self):
        """Close the connections that are open at once, what is unsent is lost."""
        raise NotImplementedError

    def get_loop(self):
        """Return the event loop the server belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Whether connections are accepted."""
        raise NotImplementedError

    async def start_serving(self):
        """Begin to accept connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Accept connections until the coroutine is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until the server has closed."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoopPolicy:
    """What get_event_loop(), set_event_loop() and new_event_loop() ask."""

    def get_event_loop(self):
        """Return the current event loop; it is never None."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Make loop the current event loop."""
        raise NotImplementedError

    def new_event_loop(self):
        """Return a new event loop, which is not made the current one."""
        raise NotImplementedError

    def get_child_watcher(self):
        "Return what watches child processes."
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        """Set what watches child processes."""
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """A policy that keeps the current event loop and makes the first one."""

    _loop_factory = None

    class _Local(_local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        """Return the current event loop; the first time one is made, with a warning."""
        local = self._local
        if local._loop is None and not local._set_called and get_ident() == _get_main_thread_ident():
            # The warning points to the line outside asyncio that asked.
            depth, frame = 2, sys._getframe(1)
            while frame:
                name = frame.f_globals.get('__name__')
                if name != 'asyncio' and not name.startswith('asyncio.'):
                    break
                frame = frame.f_back
                depth += 1
            import warnings
            warnings.warn('There is no current event loop', DeprecationWarning, stacklevel=depth)
            self.set_event_loop(self.new_event_loop())
        if local._loop is None:
            name = 'MainThread'
            if get_ident() != _get_main_thread_ident():
                import threading
                name = threading.current_thread().name
            raise RuntimeError('There is no current event loop in thread %r.' % name)
        return local._loop

    def set_event_loop(self, loop):
        """Make loop, or none, the current event loop."""
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local._loop = loop

    def new_event_loop(self):
        """Return a new event loop, which is not made the current one."""
        return self._loop_factory()


def get_child_watcher():
    """Return what watches child processes, see the policy's method."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Set what watches child processes, see the policy's method."""
    return get_event_loop_policy().set_child_watcher(watcher)


_py_get_event_loop = _c_get_event_loop = get_event_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop
_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop


def __getattr__(name):
    if name == '_event_loop_policy':
        return _policy_in_force()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
