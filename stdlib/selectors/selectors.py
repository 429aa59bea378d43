from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping
import select

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


class BaseSelector(metaclass=ABCMeta):
    """What selectors have in common."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Watch a file object."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Watch a file object no more."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Change what is watched, or the data of it."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Wait until something is ready, or for the time."""
        raise NotImplementedError

    def close(self):
        """Free what the selector holds."""

    def get_key(self, fileobj):
        """Return the key of a file object."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError('Selector is closed')
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None

    @abstractmethod
    def get_map(self):
        """Return the mapping of file objects to keys."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def _fileobj_to_fd(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError('Invalid file object: {!r}'.format(fileobj)) from None
    if fd < 0:
        raise ValueError('Invalid file descriptor: {}'.format(fd))
    return fd


class _SelectorMapping(Mapping):
    """The keys of a selector by file object."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def get(self, fileobj, default=None):
        return self._selector._fd_to_key.get(self._selector._fileobj_lookup(fileobj), default)

    def __getitem__(self, fileobj):
        key = self._selector._fd_to_key.get(self._selector._fileobj_lookup(fileobj))
        if key is None:
            raise KeyError('{!r} is not registered'.format(fileobj))
        return key

    def __iter__(self):
        return iter(self._selector._fd_to_key)


class _BaseSelectorImpl(BaseSelector):
    """A selector that keeps its keys by descriptor."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            # A file that has been closed is known by itself.
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: {!r}'.format(events))
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError('{!r} (FD {}) is already registered'.format(fileobj, key.fd))
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._fd_to_key.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None
        if events != key.events:
            self.unregister(fileobj)
            key = self.register(fileobj, events, data)
        elif data != key.data:
            key = key._replace(data=data)
            self._fd_to_key[key.fd] = key
        return key

    def select(self, timeout=None):
        asked = [(fd, key.events & EVENT_READ | (4 if key.events & EVENT_WRITE else 0))
                 for fd, key in self._fd_to_key.items() if select._can_poll(fd) is not None]
        if timeout is not None:
            timeout = max(timeout, 0)
        ready = []
        for fd, bits in select._wait(asked, timeout):
            key = self._fd_to_key.get(fd)
            if key is None:
                continue
            events = 0
            if bits & ~select.POLLOUT:
                events |= EVENT_READ
            if bits & ~select.POLLIN:
                events |= EVENT_WRITE
            if events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map


class SelectSelector(_BaseSelectorImpl):
    """A selector over select.select()."""


class PollSelector(_BaseSelectorImpl):
    """A selector over select.poll()."""


class EpollSelector(_BaseSelectorImpl):
    """A selector over select.epoll(), which takes only what can be waited for."""

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        able = select._can_poll(key.fd)
        if not able:
            super().unregister(fileobj)
            raise OSError(9, 'Bad file descriptor') if able is None else PermissionError(1, 'Operation not permitted')
        return key


DefaultSelector = EpollSelector
