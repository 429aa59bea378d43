error = OSError

EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG = 64, 128, 256, 512, 1024
EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLWAKEUP, EPOLLONESHOT, EPOLLET = 8192, 1 << 28, 1 << 29, 1 << 30, 1 << 31
EPOLL_CLOEXEC = 524288
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
PIPE_BUF = 4096


def _fileno(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        method = getattr(fileobj, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % fd)
    return fd


def _limit(timeout, scale=1):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError('timeout must be a float or int or None' if scale == 1 else 'timeout must be an integer or None')
    return timeout / scale


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one of the descriptors of three lists is ready; return three lists of those that are."""
    lists = []
    for asked in (rlist, wlist, xlist):
        try:
            asked = list(asked)
        except TypeError:
            raise TypeError('arguments 1-3 must be sequences') from None
        lists.append([(obj, _fileno(obj)) for obj in asked])
    limit = _limit(timeout)
    if limit is not None and limit < 0:
        raise ValueError('timeout must be non-negative')
    asked = {}
    for bit, pairs in zip((POLLIN, POLLOUT, POLLPRI), lists):
        for _, fd in pairs:
            asked[fd] = asked.get(fd, 0) | bit
    found = dict(_wait([(fd, bits & ~POLLPRI) for fd, bits in asked.items()], limit))
    if any(bits & POLLNVAL for bits in found.values()):
        raise OSError(9, 'Bad file descriptor')
    ready = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, 0
    return tuple([obj for obj, fd in pairs if found.get(fd, 0) & bits] for bits, pairs in zip(ready, lists))


class poll:
    """What waits for the descriptors that have been registered."""

    def __init__(self):
        self._asked = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Watch a descriptor."""
        self._asked[_fileno(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Change what a descriptor is watched for."""
        fd = _fileno(fd)
        if fd not in self._asked:
            raise FileNotFoundError(2, 'No such file or directory')
        self._asked[fd] = eventmask

    def unregister(self, fd, /):
        """Watch a descriptor no more."""
        del self._asked[_fileno(fd)]

    def poll(self, timeout=None, /):
        """Wait, at most timeout milliseconds; return (descriptor, events) pairs."""
        limit = _limit(timeout, 1000)
        return _wait(list(self._asked.items()), None if limit is None or limit < 0 else limit)


class epoll:
    """poll with timeouts in seconds, for descriptors that can be waited for."""

    def __init__(self, sizehint=-1, flags=0):
        if sizehint < -1 or sizehint == 0:
            raise ValueError('negative sizehint')
        self._asked = {}
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed epoll object')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        """Forget all descriptors."""
        self.closed = True
        self._asked = {}

    def fileno(self):
        """Not supported: an epoll object has no descriptor."""
        self._check()
        raise NotImplementedError('epoll objects have no descriptors')

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Watch a descriptor."""
        self._check()
        fd = _fileno(fd)
        able = _can_poll(fd)
        if not able:
            raise OSError(9, 'Bad file descriptor') if able is None else PermissionError(1, 'Operation not permitted')
        if fd in self._asked:
            raise FileExistsError(17, 'File exists')
        self._asked[fd] = eventmask

    def _known(self, fd):
        self._check()
        fd = _fileno(fd)
        if fd not in self._asked:
            raise FileNotFoundError(2, 'No such file or directory')
        return fd

    def modify(self, fd, eventmask):
        """Change what a descriptor is watched for."""
        self._asked[self._known(fd)] = eventmask

    def unregister(self, fd):
        """Watch a descriptor no more."""
        del self._asked[self._known(fd)]

    def poll(self, timeout=None, maxevents=-1):
        """Wait; return (descriptor, events) pairs."""
        self._check()
        limit = _limit(timeout)
        for fd in [fd for fd in self._asked if _can_poll(fd) is None]:
            del self._asked[fd]
        found = _wait(list(self._asked.items()), None if limit is None or limit < 0 else limit)
        return found if maxevents == -1 else found[:maxevents]
