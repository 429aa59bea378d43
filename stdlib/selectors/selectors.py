from abc import ABCMeta, abstractmethod
from collections import namedtuple

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


class SelectSelector(BaseSelector):
    """A selector that has nothing to watch: there are no descriptors."""

    def __init__(self):
        self._map = {}

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError("Invalid events: {!r}".format(events))
        raise NotImplementedError('there are no descriptors to wait for; use asyncio, or threads')

    def unregister(self, fileobj):
        raise KeyError("{!r} is not registered".format(fileobj))

    def select(self, timeout=None):
        import select
        return select.select([], [], [], timeout) and []

    def get_map(self):
        return self._map

    def close(self):
        self._map = None


PollSelector = EpollSelector = DefaultSelector = SelectSelector
